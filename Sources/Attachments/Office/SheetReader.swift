/// Takes the cells out of a sheet of a workbook, row by row; each cell is a line.
///
/// Source: ISO/IEC 29500-1, 18.3.
struct SheetReader {
  private(set) var opened = OpenedAttachment()
  private let strings: [[UInt8]]
  private var cells = TextLines()
  private var hidden = TextLines()
  private var isHiddenRow = false
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var column = 0
  private var cellType: [UInt8] = []
  private var value: [UInt8] = []
  /// The elements that are open inside a cell, innermost last.
  private var path: [String] = []

  init(_ part: [UInt8], strings: [[UInt8]]) {
    self.strings = strings
    for event in XMLScanner(part) {
      switch event {
      case .start(let name, let attributes): start(name, attributes)
      case .end(let name): end(name)
      case .text(let text): read(text)
      case .hidden(let text): hidden.add(text)
      }
    }
    opened.add(cells, .shown)
    opened.add(hidden, .hidden)
  }

  private mutating func start(_ name: String, _ attributes: [XMLScanner.Attribute]) {
    func value(_ name: String) -> [UInt8] { attributes.first { $0.name == name }?.value ?? [] }
    func number(_ name: String) -> Int? { Int(String(decoding: value(name), as: UTF8.self)) }
    let isHidden = value("hidden").elementsEqual("1".utf8) || value("hidden").elementsEqual("true".utf8)
    path.append(name)
    switch name {
    case "row":
      isHiddenRow = isHidden || value("ht").elementsEqual("0".utf8)
      column = 0
    case "col":
      guard isHidden || value("width").elementsEqual("0".utf8), let min = number("min"),
        let max = number("max"),
        min <= max
      else { break }
      hiddenColumns.append(min...max)
    case "c":
      column = Self.column(of: value("r")) ?? column + 1
      cellType = value("t")
      self.value = []
    case "v", "f", "t", "is", "r": break
    default: for attribute in attributes { hidden.add(attribute.value) }
    }
  }

  private mutating func end(_ name: String) {
    if path.last == name { path.removeLast() }
    if name == "c" { endCell() }
  }

  private mutating func read(_ text: [UInt8]) {
    if text.allSatisfy({ $0 <= 0x20 }) { return }
    switch path.last {
    case "v": value += text
    case "t": if path.contains("rPh") { hidden.add(text) } else { value += text }
    default: hidden.add(text)
    }
  }

  private mutating func endCell() {
    if value.isEmpty { return }
    if isHiddenRow || hiddenColumns.contains(where: { $0.contains(column) }) { opened.report(.hiddenCells) }
    switch String(decoding: cellType, as: UTF8.self) {
    case "s":
      let index = Int(String(decoding: value, as: UTF8.self)) ?? -1
      if strings.indices.contains(index) { cells.add(strings[index]) } else { opened.report(.damaged) }
    case "", "n":
      let number = SheetNumber(value)
      if number.hasLostDigits { opened.report(.lostDigits) }
      cells.add(number.digits)
    default: cells.add(value)
    }
  }

  /// The number of the column in a reference such as `AB12`.
  private static func column(of reference: [UInt8]) -> Int? {
    let letters = reference.prefix { $0 &- UInt8(ascii: "A") < 26 }
    guard !letters.isEmpty, letters.count <= 3 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
  }
}

/// A number in a cell, written out: programs write long ones as `1.3800138E+10`.
struct SheetNumber {
  /// The digits, with a dot if there are any behind it.
  let digits: [UInt8]
  /// Whether it has more than fifteen digits before the dot, of which a binary64 number keeps the first fifteen
  /// or so: an identity number or a card number that somebody typed as a number.
  ///
  /// Source: IEEE 754-2019, 3.6.
  let hasLostDigits: Bool

  init(_ text: [UInt8]) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    let exponent = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    let isNegative = parts.first?.first == UInt8(ascii: "-")
    let mantissa = (parts.first ?? [])[...].filter { $0 == UInt8(ascii: ".") || $0 &- UInt8(ascii: "0") < 10 }
    let halves = mantissa.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    var whole = Array(halves.first ?? [])
    var fraction = Array(halves.count > 1 ? halves[1] : [])
    for _ in 0..<min(max(exponent, 0), 400) {
      whole.append(fraction.isEmpty ? UInt8(ascii: "0") : fraction.removeFirst())
    }
    for _ in 0..<min(max(-exponent, 0), 400) {
      fraction.insert(whole.popLast() ?? UInt8(ascii: "0"), at: 0)
    }
    whole = Array(whole.drop { $0 == UInt8(ascii: "0") })
    hasLostDigits = whole.count > 15
    if whole.isEmpty { whole = [UInt8(ascii: "0")] }
    digits =
      (isNegative ? [UInt8(ascii: "-")] : []) + whole
      + (fraction.isEmpty ? [] : [UInt8(ascii: ".")] + fraction)
  }
}
