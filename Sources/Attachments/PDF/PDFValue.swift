/// A value of a PDF file. Source: ISO 32000-1, 7.3.
indirect enum PDFValue: Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string([UInt8])
  case name(String)
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)
  /// An operator of a content stream, or a word such as `obj`.
  case word(String)

  var dictionary: [String: PDFValue]? { if case .dictionary(let value) = self { value } else { nil } }
  var array: [PDFValue]? { if case .array(let value) = self { value } else { nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }
  var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var reference: Int? { if case .reference(let value) = self { value } else { nil } }
  var word: String? { if case .word(let value) = self { value } else { nil } }

  /// A whole number within the bounds of what a file can hold.
  var integer: Int? { number.flatMap { Int(exactly: $0) } }

  /// Calls a function with the value itself and everything inside.
  func forEach(_ body: (PDFValue) -> Void) {
    body(self)
    switch self {
    case .array(let values): for value in values { value.forEach(body) }
    case .dictionary(let entries):
      for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
        body(.name(key))
        value.forEach(body)
      }
    default: break
    }
  }
}
