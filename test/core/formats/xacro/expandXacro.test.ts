// Elements of xacro, one construct a test; what is expected is what ROS xacro (noetic) gives for the same text.
import { describe, expect, it } from 'vitest'
import { expanded } from './expanded'

describe('a macro', () => {
  it('takes parameters, defaults, and defaults with expressions and spaces in them', () => {
    const macro = `<xacro:macro name="m" params="a b:=2 c:=\${1 + 1} d:='x y'"><l v="\${a} \${b} \${c} \${d}"/></xacro:macro>`
    expect(expanded(`${macro}<xacro:m a="1"/><xacro:m a="0" b="\${3*2}"/>`)).toBe(
      '<l v="1 2 2 x y"/><l v="0 6 2 x y"/>',
    )
  })

  it('takes from its caller what is forwarded, and the default behind the bar when the caller has none', () => {
    const macro = `<xacro:macro name="m" params="a:=^ b:=^|7"><l v="\${a} \${b}"/></xacro:macro>`
    const twice = `${macro}<xacro:property name="a" value="1"/><xacro:m/><xacro:property name="b" value="2"/><xacro:m/>`
    expect(expanded(twice)).toBe('<l v="1 7"/><l v="1 2"/>')
  })

  it('takes blocks in order: one whole, one only its content', () => {
    const macro =
      '<xacro:macro name="m" params="*one **two"><xacro:insert_block name="two"/><xacro:insert_block name="one"/></xacro:macro>'
    expect(expanded(`${macro}<xacro:m><a x="\${1+1}"/><b><c/><d/></b></xacro:m>`)).toBe('<c/><d/><a x="2"/>')
  })

  it('hands its blocks on, and may be called by a computed name', () => {
    const inner = '<xacro:macro name="in" params="*o"><xacro:insert_block name="o"/></xacro:macro>'
    const outer =
      '<xacro:macro name="out" params="*o"><xacro:in><xacro:insert_block name="o"/></xacro:in></xacro:macro>'
    expect(expanded(`${inner}${outer}<xacro:call macro="\${'o' + 'ut'}"><p/></xacro:call>`)).toBe('<p/>')
  })

  it('may be defined anew, and knows the macros inside itself', () => {
    const text =
      '<xacro:macro name="m"><a/></xacro:macro><xacro:m/><xacro:macro name="m"><xacro:macro name="n"><b/></xacro:macro><xacro:n/></xacro:macro><xacro:m/>'
    expect(expanded(text)).toBe('<a/><b/>')
  })
})

describe('a property', () => {
  it('is evaluated when asked for', () => {
    expect(
      expanded(
        `<xacro:property name="a" value="\${b * 2}"/><xacro:property name="b" value="4"/><l v="\${a}"/>`,
      ),
    ).toBe('<l v="8"/>')
  })

  it('is evaluated at once when told to', () => {
    const text = `<xacro:property name="b" value="1"/><xacro:property name="a" value="\${b}" lazy_eval="false"/><xacro:property name="b" value="2"/><l v="\${a}\${b}"/>`
    expect(expanded(text)).toBe('<l v="12"/>')
  })

  it('may be set for the caller, or for all', () => {
    const macro = (scope: string) =>
      `<xacro:macro name="m" params="v"><xacro:property name="p" value="\${v}" scope="${scope}"/></xacro:macro>`
    const outer = `<xacro:macro name="n"><xacro:m v="9"/><l v="\${p}"/></xacro:macro>`
    const start = '<xacro:property name="p" value="1"/>'
    expect(expanded(`${start}${macro('parent')}${outer}<xacro:n/><l v="\${p}"/>`)).toBe(
      '<l v="9"/><l v="1"/>',
    )
    expect(expanded(`${start}${macro('global')}${outer}<xacro:n/><l v="\${p}"/>`)).toBe(
      '<l v="9"/><l v="9"/>',
    )
  })

  it('has a default, can be removed, and can be a block', () => {
    const text = `<xacro:property name="a" value="1"/><xacro:property name="a" default="2"/><xacro:property name="b" default="3"/><l v="\${a}\${b}"/>`
    expect(expanded(text)).toBe('<l v="13"/>')
    const block = `<xacro:property name="o"><origin x="\${n}"/></xacro:property><xacro:property name="n" value="5"/>`
    expect(expanded(`${block}<j><xacro:insert_block name="o"/></j>`)).toBe('<j><origin x="5"/></j>')
    const removed = '<xacro:property name="a" value="1"/><xacro:property name="a" remove="true"/>'
    expect(expanded(`${removed}<xacro:property name="a" default="2"/><l v="\${a}"/>`)).toBe('<l v="2"/>')
  })

  it('reads as number or truth where it can; an underscore or quotes around a parameter keep it text', () => {
    const text = `<xacro:property name="b" value="1_"/><xacro:property name="c" value="true"/>
      <xacro:macro name="m" params="a"><l v="\${a + '0'} \${b} \${not c}"/></xacro:macro><xacro:m a="'1'"/>`
    expect(expanded(text)).toBe('<l v="10 1_ False"/>')
  })
})

describe('conditions', () => {
  it.each([
    ['true', 'a'],
    ['False', 'b'],
    ['1', 'a'],
    ['0', 'b'],
    [`\${0.0}`, 'b'],
    [`\${'x' == 'x' and not 2 > 3}`, 'a'],
    [`\${[] or ''}`, ''],
  ])('%s', (value, kept) => {
    const text = `<xacro:if value="${value}"><a/></xacro:if><xacro:unless value="${value}"><b/></xacro:unless>`
    if (kept === '') expect(() => expanded(text)).toThrow('neither true nor false')
    else expect(expanded(text)).toBe(`<${kept}/>`)
  })
})

describe('an include', () => {
  const part = (inside: string) => `<robot xmlns:xacro="x">${inside}</robot>`

  it('is found beside the file, by package, and in a folder above', () => {
    const files = {
      'pkg/inc/a.xacro': part('<xacro:include filename="../b.xacro"/><a/>'),
      'pkg/b.xacro': part('<b/>'),
      'other/package.xml': '<package><name>other_pkg</name></package>',
      'other/urdf/c.xacro': part('<c/>'),
    }
    const text =
      '<xacro:include filename="inc/a.xacro"/><xacro:include filename="$(find other_pkg)/urdf/c.xacro"/>'
    expect(expanded(text, files)).toBe('<b/><a/><c/>')
  })

  it('with ns keeps its names apart', () => {
    const files = {
      'pkg/a.xacro': part(
        `<xacro:property name="p" value="2"/><xacro:macro name="m"><l v="\${p}"/></xacro:macro>`,
      ),
    }
    const text = `<xacro:property name="p" value="1"/><xacro:include filename="a.xacro" ns="A"/><xacro:A.m/><l v="\${p} \${A.p}"/>`
    expect(expanded(text, files)).toBe('<l v="2"/><l v="1 2"/>')
  })

  it('may be missing when it is optional', () => {
    expect(expanded('<xacro:include filename="gone.xacro" optional="true"/><a/>')).toBe('<a/>')
  })
})

describe('arguments', () => {
  it('have defaults that a person overrides', () => {
    const text = '<xacro:arg name="n" default="$(arg m)_x"/><l v="$(arg n)"/>'
    expect(expanded(text, {}, { m: 'a' })).toBe('<l v="a_x"/>')
    expect(expanded(text, {}, { n: 'mine' })).toBe('<l v="mine"/>')
  })

  it('are used in expressions, in $(eval …) and by xacro.arg', () => {
    const text = `<xacro:arg name="n" default="3"/><l v="\${$(arg n) * 2} $(eval n + 1) \${xacro.arg('n') + '0'}"/>`
    expect(expanded(text)).toBe('<l v="6 4 30"/>')
  })

  it('leave the environment of the reader alone', () => {
    expect(expanded('<l v="$(optenv HOME fallback word)"/>')).toBe('<l v="fallback word"/>')
  })
})

describe('elements and attributes', () => {
  it('may have computed names', () => {
    const text = `<xacro:element xacro:name="\${'li' + 'nk'}" name="a"><xacro:attribute name="\${'k'}" value="\${1+1}"/></xacro:element>`
    expect(expanded(text)).toBe('<link name="a" k="2"/>')
  })

  it(`keep $\${ as \${, a lone $ as it is, and comments out`, () => {
    expect(expanded(`<l v="$\${x} $ $5 a$"/><!-- \${nonsense -->`)).toBe(`<l v="\${x} $ $5 a$"/>`)
  })
})

describe('YAML', () => {
  it('gives nested values, by index or by dot, with whole numbers, units, and coordinates called y', () => {
    const yaml =
      'a: {y: 0.5, n: 2, has: yes}\nlist: [1, 2.0, "x"]\nangle: !degrees 90\nsum: !radians pi/2\nmm: !millimeters 5\n'
    const text = `<xacro:property name="c" value="\${xacro.load_yaml('$(find pkg)/c.yaml')}"/>
      <l v="\${c['a']['y']} \${c.a.n} \${c.a.has} \${c['list'][1]} \${len(c.list)} \${c.angle == pi/2} \${c.sum == pi/2} \${c.mm}"/>`
    expect(expanded(text, { 'pkg/c.yaml': yaml })).toBe('<l v="0.5 2 True 2.0 3 True True 0.005"/>')
  })
})
