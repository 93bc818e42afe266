"""The bench's models on SimPy 3 or later, as its manual writes them: one process a customer, resources, stores, interrupts.
Usage: simpyModels.py mm1|line|cell SIZE; prints CPU seconds and the figure that both engines must agree on."""
import random
import sys
import time

import simpy

HOUR = 60.0


def mm1(customers):
    """Arrivals at 0.9, service at 1; answers the mean time in the system."""
    env = simpy.Environment()
    server = simpy.Resource(env)
    total = [0.0]

    def customer():
        arrived = env.now
        with server.request() as turn:
            yield turn
            yield env.timeout(random.expovariate(1.0))
        total[0] += env.now - arrived

    def arrivals():
        for _ in range(customers):
            yield env.timeout(random.expovariate(0.9))
            env.process(customer())

    env.process(arrivals())
    env.run()
    return total[0] / customers


def line(parts):
    """Ten stations, five spaces between, exponential with mean 1, never starved, blocked after service; parts a unit of time."""
    env = simpy.Environment()
    spaces = [simpy.Store(env, capacity=5) for _ in range(9)]
    done = env.event()
    out = [0]

    def station(at):
        while True:
            if at > 0:
                yield spaces[at - 1].get()
            yield env.timeout(random.expovariate(1.0))
            if at < 9:
                yield spaces[at].put(at)
            else:
                out[0] += 1
                if out[0] == parts:
                    done.succeed()

    for at in range(10):
        env.process(station(at))
    env.run(done)
    return parts / env.now


ROUTES = [[0, 1, 2, 3], [1, 0, 2], [2, 1, 0, 3]]
GROUPS = [2, 2, 3, 1]
MEANS = [14.0, 14.0, 21.0, 10.0]


class Machine:
    """Works off a queue; a failure or the end of a shift interrupts the job, which keeps its remaining work."""

    def __init__(self, env, queue, mean, crew):
        self.env, self.queue, self.mean, self.crew = env, queue, mean, crew
        self.up, self.on, self.awake, self.working = True, False, None, False
        self.process = env.process(self.run())
        env.process(self.fail())

    def able(self):
        return self.up and self.on

    def wake(self):
        if self.able() and self.awake is not None:
            self.awake.succeed()
            self.awake = None

    def stop(self):
        if self.working:
            self.process.interrupt()

    def run(self):
        while True:
            if not self.able():
                self.awake = self.env.event()
                yield self.awake
            job = yield self.queue.get()
            left = random.expovariate(1.0 / self.mean)
            while left > 0:
                if not self.able():
                    self.awake = self.env.event()
                    yield self.awake
                started = self.env.now
                self.working = True
                try:
                    yield self.env.timeout(left)
                    left = 0
                except simpy.Interrupt:
                    left -= self.env.now - started
                self.working = False
            job.succeed()

    def fail(self):
        while True:
            yield self.env.timeout(random.expovariate(1.0 / 2400.0))
            self.up = False
            self.stop()
            with self.crew.request() as turn:
                yield turn
                yield self.env.timeout(random.expovariate(1.0 / 120.0))
            self.up = True
            self.wake()


def cell(days):
    """Eight machines in four groups, three routes, failures, two repairmen, 06-22 on weekdays; mean flow time, minutes."""
    env = simpy.Environment()
    crew = simpy.Resource(env, capacity=2)
    queues = [simpy.Store(env) for _ in GROUPS]
    machines = [Machine(env, queues[g], MEANS[g], crew) for g, n in enumerate(GROUPS) for _ in range(n)]
    flow = [0.0, 0]

    def part(route):
        began = env.now
        for group in route:
            done = env.event()
            queues[group].put(done)
            yield done
        flow[0] += env.now - began
        flow[1] += 1

    def arrivals():
        count = 0
        while True:
            yield env.timeout(random.expovariate(1.0 / 20.0))
            env.process(part(ROUTES[count % 3]))
            count += 1

    def shifts():
        day = 0
        while True:
            yield env.timeout(6 * HOUR)
            if day % 7 < 5:
                for machine in machines:
                    machine.on = True
                    machine.wake()
            yield env.timeout(16 * HOUR)
            for machine in machines:
                machine.on = False
                machine.stop()
            yield env.timeout(2 * HOUR)
            day += 1

    env.process(arrivals())
    env.process(shifts())
    env.run(until=days * 24 * HOUR)
    return flow[0] / flow[1]


random.seed(1)
started = time.process_time()
figure = {"mm1": mm1, "line": line, "cell": cell}[sys.argv[1]](int(sys.argv[2]))
print(time.process_time() - started, figure)
