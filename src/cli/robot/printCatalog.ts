// `proefcel robot list` and `info`: the catalog as a table, and one robot with the source and certainty of its values.
import { ROBOT_MODELS } from '../../core/model/catalog/robots/findRobotModel'
import { isDriven } from '../../core/model/catalog/robots/isDriven'
import { loadLinkInertias } from '../../core/model/catalog/robots/loadLinkInertias'
import type { RobotModel } from '../../core/model/catalog/robots/RobotModel'
import type { CliIo } from '../CliIo'
import { robotText } from './robotText'

const DEGREES = 180 / Math.PI

export function printList(io: CliIo, json: boolean): void {
  if (json) {
    io.print(JSON.stringify(ROBOT_MODELS.map(summaryOf)))
    return
  }
  const text = robotText[io.language]
  const rows = ROBOT_MODELS.map((model) => [
    model.id,
    `${model.manufacturer} ${model.name}`,
    text.kind[model.kind],
    local(io, model.datasheet.payloadKg),
    local(io, model.datasheet.reachM),
  ])
  const widths = text.listHead.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]!.length)),
  )
  for (const row of [text.listHead, ...rows])
    io.print(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '))
}

function summaryOf(model: RobotModel) {
  const { id, manufacturer, name, kind, dof, family } = model
  const { payloadKg, reachM, massKg, source, certainty } = model.datasheet
  return { id, manufacturer, name, kind, dof, family, payloadKg, reachM, massKg, source, certainty }
}

export async function printInfo(io: CliIo, model: RobotModel, json: boolean): Promise<void> {
  const links = await loadLinkInertias(model)
  if (json) {
    io.print(JSON.stringify({ ...model, links }))
    return
  }
  const text = robotText[io.language]
  const { datasheet, timeToFullSpeedS: ramp, source } = model
  const mark = text.certainty[datasheet.certainty]
  io.print(`${model.manufacturer} ${model.name} (${model.id}) — ${text.kind[model.kind]}, ${model.family}`)
  io.print(
    `${text.info.payload}: ${local(io, datasheet.payloadKg)} kg; ${text.info.reach}: ${local(io, datasheet.reachM)} m; ${text.info.mass}: ${local(io, datasheet.massKg)} kg; ${text.info.repeatability}: ±${local(io, datasheet.repeatabilityM * 1000)} mm`,
  )
  io.print(`  [${mark}] ${datasheet.source}`)
  io.print(`${text.info.ramp}: ${[ramp.low, ramp.likely, ramp.high].map((v) => local(io, v)).join(' – ')} s`)
  io.print(`  [${text.certainty[ramp.certainty]}] ${ramp.source}`)
  io.print(`${text.info.chain}: ${source.repository} ${source.file} (${source.licence})`)
  io.print(`${text.info.joints}:`)
  for (const joint of model.joints) {
    if (!isDriven(joint)) continue
    const range =
      joint.lower === undefined ? '±∞' : `${degrees(io, joint.lower)} … ${degrees(io, joint.upper ?? 0)}`
    io.print(`  ${joint.name.padEnd(22)} ${range}, ${degrees(io, joint.velocity ?? 0)}/s`)
  }
  if (links.length === 0) return
  io.print(`${text.info.masses}:`)
  for (const link of links) io.print(`  ${link.link.padEnd(22)} ${local(io, link.massKg)} kg`)
}

function degrees(io: CliIo, angleRad: number): string {
  return `${local(io, Math.round(angleRad * DEGREES * 10) / 10)}°`
}

/** A number as the language writes it. */
function local(io: CliIo, value: number): string {
  const text = String(Number(value.toPrecision(6)))
  return io.language === 'nl' ? text.replace('.', ',') : text
}
