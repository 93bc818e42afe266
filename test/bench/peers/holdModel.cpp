// The hold model on std::priority_queue: N pending events, each, when it comes, schedules itself again after the next
// increment of a table. Same order (tick, phase, sequence) and same dispatch by kind as the kernel it is compared with.
// Usage: holdModel N HOLDS exponential|equal [KINDS]; prints CPU nanoseconds per hold and the last tick.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <queue>
#include <vector>

struct Event {
  double tick;
  uint64_t key;
  int32_t target, op, arg;
};

struct Later {
  bool operator()(const Event &a, const Event &b) const {
    return a.tick > b.tick || (a.tick == b.tick && a.key > b.key);
  }
};

static std::priority_queue<Event, std::vector<Event>, Later> pending;
static uint64_t sequence = 0;
static double now = 0;
static constexpr int TABLE = 1 << 16;
static double increments[TABLE];
static int drawn = 0;
static uint32_t seedState = 12345;

static double minstd() {
  seedState = static_cast<uint32_t>((48271ull * seedState) % 2147483647ull);
  return seedState / 2147483647.0;
}

static void schedule(double tick, uint64_t phase, int32_t target, int32_t op, int32_t arg) {
  pending.push({tick, (phase << 48) + sequence++, target, op, arg});
}

struct Model {
  int kinds;
  std::vector<uint8_t> kind;
  std::vector<double> counts;
  void dispatch(int32_t target, int32_t op, int32_t arg) {
    switch (kind[target]) {
      case 0: again(target, 0, op, arg); break;
      case 1: counts[1] += 1; again(target, 1, op, arg); break;
      case 2: counts[2] += now; again(target, 0, op, arg + 1); break;
      case 3: counts[3] -= 1; again(target, 2, op, arg); break;
      case 4: counts[4] += arg; again(target, 1, op, arg); break;
      default: counts[5] += op; again(target, 0, op, arg); break;
    }
  }
  void again(int32_t target, uint64_t phase, int32_t op, int32_t arg) {
    schedule(now + increments[drawn++ & (TABLE - 1)], phase, target, op, arg);
  }
};

static void run(Model &model, long holds) {
  for (long i = 0; i < holds; i++) {
    Event event = pending.top();
    pending.pop();
    now = event.tick;
    model.dispatch(event.target, event.op, event.arg);
  }
}

int main(int argc, char **argv) {
  const int count = std::atoi(argv[1]);
  const long holds = std::atol(argv[2]);
  const bool equal = std::strcmp(argv[3], "equal") == 0;
  const int kinds = argc > 4 ? std::atoi(argv[4]) : 1;
  for (double &increment : increments) increment = equal ? 1000000.0 : std::ceil(-std::log(minstd()) * 1e6);
  Model model{kinds, std::vector<uint8_t>(count), std::vector<double>(6)};
  for (int i = 0; i < count; i++) {
    model.kind[i] = static_cast<uint8_t>(i % kinds);
    schedule(increments[drawn++ & (TABLE - 1)], 0, i, 0, 0);
  }
  run(model, holds / 4);
  const std::clock_t start = std::clock();
  run(model, holds);
  const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("%.3f %.0f\n", seconds * 1e9 / holds, now);
}
