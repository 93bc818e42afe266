// A small building: one wall of 4 × 0.2 × 3 m, written in millimetres, becomes a mesh of that size with the name of its storey.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { importFiles } from '../../../../src/core/host/tools/importFiles'
import { assetSizeM } from '../../../../src/core/model/assets/assetSize'

const wasm = join(dirname(createRequire(import.meta.url).resolve('web-ifc')), 'web-ifc-node.wasm')

const lines = `#1=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
#2=IFCUNITASSIGNMENT((#1));
#3=IFCCARTESIANPOINT((0.,0.,0.));
#4=IFCAXIS2PLACEMENT3D(#3,$,$);
#5=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-05,#4,$);
#6=IFCPROJECT('0000000000000000000001',$,'P',$,$,$,$,(#5),#2);
#7=IFCLOCALPLACEMENT($,#4);
#8=IFCBUILDINGSTOREY('0000000000000000000002',$,'Begane grond',$,$,#7,$,$,.ELEMENT.,0.);
#9=IFCBUILDING('0000000000000000000003',$,'Hal',$,$,#7,$,$,.ELEMENT.,$,$,$);
#10=IFCRELAGGREGATES('0000000000000000000004',$,$,$,#6,(#9));
#11=IFCRELAGGREGATES('0000000000000000000005',$,$,$,#9,(#8));
#12=IFCCARTESIANPOINT((0.,0.));
#13=IFCAXIS2PLACEMENT2D(#12,$);
#14=IFCRECTANGLEPROFILEDEF(.AREA.,$,#13,4000.,200.);
#15=IFCDIRECTION((0.,0.,1.));
#16=IFCEXTRUDEDAREASOLID(#14,#4,#15,3000.);
#17=IFCSHAPEREPRESENTATION(#5,'Body','SweptSolid',(#16));
#18=IFCPRODUCTDEFINITIONSHAPE($,$,(#17));
#19=IFCWALL('0000000000000000000006',$,'Muur',$,$,#7,#18,$,$);
#20=IFCRELCONTAINEDINSPATIALSTRUCTURE('0000000000000000000007',$,$,$,(#19),#8);`

const file = `ISO-10303-21;
HEADER;
FILE_DESCRIPTION((''),'2;1');
FILE_NAME('','',(''),(''),'','','');
FILE_SCHEMA(('IFC4'));
ENDSEC;
DATA;
${lines}
ENDSEC;
END-ISO-10303-21;
`

const read = (path: string, text: string) =>
  importFiles([{ path, bytes: new TextEncoder().encode(text) }], { ifc: wasm }, () => undefined)

test('a wall has its size in metres, upright, and its storey by name', async () => {
  const [imported] = await read('hal.ifc', file)
  if (!imported?.asset) throw new Error(imported?.notes[0]?.message)
  const size = assetSizeM(imported.asset).map((side) => Math.round(side * 1000) / 1000)
  expect(size).toEqual([4, 0.2, 3])
  expect(imported.facts).toMatchObject({ parts: 1, names: ['Begane grond'], unitStated: true })
})

test('what is no IFC is refused', async () => {
  const [imported] = await read('hal.ifc', 'niets')
  expect(imported?.notes.map((note) => note.code)).toEqual([expect.stringMatching(/^cad\./)])
})
