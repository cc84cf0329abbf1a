@_spi(Templates) public import Markup
public import Reporting

/// A component whose template, parameters and examples agree.
public struct CheckedComponent: Sendable {
  /// The component.
  public let component: Component
  /// Its template as it was written.
  public let source: String
  /// The markup of each of its examples, in their order.
  public let examples: [HTML]
}

extension TemplateLibrary {
  /// Holds a component's template against its parameters, and its examples against both; renders the examples.
  ///
  /// - Returns: `nil` when anything is wrong with it. All findings are given at once.
  public func check(_ component: Component) -> Report<CheckedComponent?> {
    let shape = ComponentShape(component)
    var found = shape.diagnostics
    guard let entry = entries[component.templateName], found.isEmpty else { return Report(nil, found) }
    let form = shape.form(component.name)
    let (program, problems) = compile(component.templateName, form)
    found += problems
    if component.examples.isEmpty {
      found.append(
        Diagnostic(
          .templateNoExample, at: component.location, zh: "组件“\(component.name)”没有例子",
          en: "the component '\(component.name)' has no example"))
    }
    var values = ComponentValues()
    let examples = component.examples.map { values.value(of: $0.values, shape.nodes) }
    found += values.diagnostics
    guard let program, problems.isEmpty else { return Report(nil, found) }
    found += unused(shape, form, program)
    guard found.isEmpty else { return Report(nil, found) }
    let rendered = examples.map { value in
      var out: [UInt8] = []
      program.render(value, into: &out)
      return HTML(trusting: out)
    }
    let checked = CheckedComponent(
      component: component, source: String(decoding: entry.source.bytes, as: UTF8.self), examples: rendered)
    return Report(checked)
  }

  /// Parameters that no tag names.
  private func unused(
    _ shape: ComponentShape, _ form: TemplateKind.Form, _ program: TemplateProgram
  )
    -> [Diagnostic]
  {
    let used = program.usedNames(of: form)
    var found: [Diagnostic] = []
    ComponentShape.visit(shape.nodes) { node in
      guard !used.contains(node.parameter.path) else { return }
      found.append(
        Diagnostic(
          .templateUnusedParameter, at: node.parameter.location,
          zh: "模板没有用到参数“\(node.parameter.name)”", en: "the template never uses '\(node.parameter.name)'"))
    }
    return found
  }
}

extension TemplateProgram {
  /// The names of all fields that the program reads, in parts, as a value of this kind has them.
  func usedNames(of form: TemplateKind.Form) -> Set<[String]> {
    var used: Set<[String]> = []
    collect(0..<steps.count, [(form, [])], into: &used)
    return used
  }

  private typealias Frame = (form: TemplateKind.Form, name: [String])

  private func collect(_ range: Range<Int>, _ stack: [Frame], into used: inout Set<[String]>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let step = steps[index]
      index += 1
      switch step {
      case .literal: break
      case .value(let path): _ = Self.frame(path, stack, &used)
      case .section(let path, let count):
        let frame = Self.frame(path, stack, &used)
        collect(index..<index + count, stack + [frame], into: &used)
        index += count
      case .inverted(let path, let count):
        _ = Self.frame(path, stack, &used)
        collect(index..<index + count, stack, into: &used)
        index += count
      }
    }
  }

  /// Where a path leads, with the names of all fields on the way.
  private static func frame(_ path: TemplatePath, _ stack: [Frame], _ used: inout Set<[String]>) -> Frame {
    let (start, slots): (Int, [Int]) =
      switch path {
      case .frame(let frame): (frame, [])
      case .slot(let frame, let slot): (frame, [slot])
      case .slots(let frame, let slots): (frame, slots)
      }
    var current = stack[start]
    for slot in slots {
      guard case .record(let shape) = current.form.item else { return current }
      current = (shape.fields[slot].kind, current.name + [shape.fields[slot].name])
      used.insert(current.name)
    }
    return current
  }
}

extension TemplateKind.Form {
  /// What a section of it looks into: the item of a list, what is there of an optional.
  fileprivate var item: TemplateKind.Form {
    switch self {
    case .list(let item), .optional(let item): item.item
    default: self
    }
  }
}
