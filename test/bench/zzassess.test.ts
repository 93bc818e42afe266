import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { ToolsHost } from '../../src/core/host/ToolsHost'
for (const id of ['cnc-machine-tending','cnc-machine-tending-operator','conveyor-pick-and-place','samxl-composite-line','chute-into-bin'])
  it(id, async () => {
    const host = new ToolsHost(() => performance.now())
    const text = readFileSync(`scenes/${id}.scene.json`, 'utf8')
    const out: string[] = []
    for (let i = 0; i < 4; i++) {
      const t = performance.now()
      const a = await host.assess(text)
      const verdicts: Record<string, number> = {}
      for (const r of a.reach) verdicts[r.verdict] = (verdicts[r.verdict] ?? 0) + 1
      out.push(`${(performance.now() - t).toFixed(0)}ms ${a.simulatedS}s tp ${a.results?.kpis.throughputPerHour.toFixed(2)} ${JSON.stringify(verdicts)} ${JSON.stringify(a.cycles.map(c=>[c.program,+c.durationS.toFixed(1)]))} ${JSON.stringify(a.problems.map(p=>p.code+' '+p.where.path))}`)
      if (i===3) out.push(JSON.stringify(a.results?.cycle.map(c=>[c.program,+c.meanS.toFixed(1)])))
    }
    console.log(id + '\n' + out.join('\n'))
  }, 60000)
