import Markup
import Reporting

/// Where a value is found when a page is rendered: no names are left.
enum TemplatePath: Sendable {
  /// An item of the stack of contexts, the page being the first.
  case frame(Int)
  /// A field of a record on the stack.
  case slot(frame: Int, Int)
  /// A field of a field, and so on.
  case slots(frame: Int, [Int])
}

/// A step of rendering.
enum TemplateStep: Sendable {
  /// Writes a range of the program's literals.
  case literal(Range<Int>)
  /// Writes a value.
  case value(TemplatePath)
  /// Runs the following `count` steps for each item, with the item on the stack.
  case section(TemplatePath, count: Int)
  /// Runs the following `count` steps if a section of the value would not be written.
  case inverted(TemplatePath, count: Int)
}

/// A compiled template: steps in a row, with the literals of all of them in one array.
struct TemplateProgram: Sendable {
  var steps: [TemplateStep] = []
  var literals: [UInt8] = []

  /// Appends what the template makes of a value.
  func render(_ value: TemplateValue, into out: inout [UInt8]) {
    var stack = [value]
    run(0..<steps.count, &stack, &out)
  }

  private func run(_ range: Range<Int>, _ stack: inout [TemplateValue], _ out: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let step = steps[index]
      index += 1
      switch step {
      case .literal(let range): out += literals[range]
      case .value(let path): Self.write(Self.value(path, stack), into: &out)
      case .section(let path, let count):
        let value = Self.value(path, stack)
        if case .list(let items) = value.form {
          for item in items { run(index..<index + count, on: item, &stack, &out) }
        } else if value.isTruthy {
          run(index..<index + count, on: value, &stack, &out)
        }
        index += count
      case .inverted(let path, let count):
        if !Self.value(path, stack).isTruthy { run(index..<index + count, &stack, &out) }
        index += count
      }
    }
  }

  private func run(
    _ range: Range<Int>, on item: TemplateValue, _ stack: inout [TemplateValue], _ out: inout [UInt8]
  ) {
    stack.append(item)
    run(range, &stack, &out)
    stack.removeLast()
  }

  private static func value(_ path: TemplatePath, _ stack: [TemplateValue]) -> TemplateValue {
    switch path {
    case .frame(let frame): stack[frame]
    case .slot(let frame, let slot): stack[frame].slot(slot)
    case .slots(let frame, let slots): slots.reduce(stack[frame]) { $0.slot($1) }
    }
  }

  private static func write(_ value: TemplateValue, into out: inout [UInt8]) {
    switch value.form {
    case .text(let text): out.appendEscaped(text)
    case .html(let html): out += html.bytes
    case .address(let address): out.appendEscaped(address.text)
    case .integer(let number): out += String(number).utf8
    case .json(let json): json.write(into: &out)
    // The compiler lets none of these through but an absent optional, which is written as nothing.
    case .flag, .list, .record, .none: break
    }
  }
}

extension TemplateValue {
  /// A field of a record; nothing of what is absent.
  fileprivate func slot(_ index: Int) -> TemplateValue {
    if case .record(let slots) = form { return slots[index] }
    return TemplateValue(.none)
  }
}
