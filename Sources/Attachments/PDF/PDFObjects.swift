import Archives

/// Every object that stands in a PDF file, whether something leads to it or not.
///
/// The file is read from its first byte to its last rather than by its tables: what an editor has replaced or
/// cut off from the tables is still in the file, and is found. An object number that stands there several times
/// means all that were given it. Source: ISO 32000-1, 7.3.10, 7.5.
struct PDFObjects {
  /// An object; what it means as a stream if it is one.
  struct Object {
    let number: Int
    let value: PDFValue
    /// The packed bytes of a stream.
    let packed: [UInt8]?
  }

  private(set) var objects: [Object] = []
  private(set) var problems: Set<AttachmentProblem> = []
  private var byNumber: [Int: [Int]] = [:]
  /// Bytes that were unpacked so far.
  private var unpacked = 0
  private static let objectLimit = 400_000

  init(_ bytes: [UInt8]) {
    readFile(bytes)
    for object in objects where object.value.dictionary?["Type"]?.name == "ObjStm" {
      readObjectStream(object)
    }
    if objects.isEmpty { problems.insert(.damaged) }
    // A change that was appended gives an object's number a second time.
    if byNumber.contains(where: { $0.key >= 0 && $0.value.count > 1 }) { problems.insert(.earlierVersion) }
  }

  /// What a value stands for: itself, or every object of its number.
  func resolve(_ value: PDFValue?) -> [PDFValue] {
    guard let value else { return [] }
    guard let number = value.reference else { return [value] }
    return (byNumber[number] ?? []).map { objects[$0].value }
  }

  /// The objects that a reference means, and the number of each in `objects`.
  func indices(of value: PDFValue?) -> [Int] { value?.reference.flatMap { byNumber[$0] } ?? [] }

  /// The dictionaries that a value stands for.
  func dictionaries(_ value: PDFValue?) -> [[String: PDFValue]] { resolve(value).compactMap(\.dictionary) }

  private mutating func append(_ object: Object) {
    guard objects.count < Self.objectLimit else {
      problems.insert(.tooLarge)
      return
    }
    byNumber[object.number, default: []].append(objects.count)
    objects.append(object)
  }

  // MARK: The file

  private mutating func readFile(_ bytes: [UInt8]) {
    var index = 0
    var ends = 0
    var lastEnd = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "o") where Self.isWord("obj", at: index, in: bytes):
        guard let number = Self.objectNumber(before: index, in: bytes) else {
          index += 3
          continue
        }
        index = readObject(number, at: index + 3, in: bytes)
      case UInt8(ascii: "t") where Self.isWord("trailer", at: index, in: bytes):
        var lexer = PDFLexer(bytes, at: index + 7)
        if let value = lexer.next() { note(trailer: value) }
        index = max(lexer.index, index + 7)
      case UInt8(ascii: "%") where bytes[index...].starts(with: "%%EOF".utf8):
        ends += 1
        index += 5
        lastEnd = index
      default: index += 1
      }
    }
    if ends == 0 { problems.insert(.damaged) }
    if ends > 0, bytes[lastEnd...].contains(where: { !PDFLexer.isBlank($0) }) {
      problems.insert(.trailingBytes)
    }
  }

  private mutating func note(trailer: PDFValue) {
    guard let entries = trailer.dictionary else { return }
    if entries["Encrypt"] != nil { problems.insert(.encrypted) }
    append(Object(number: -1, value: trailer, packed: nil))
  }

  private static func isWord(_ word: String, at index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index...].starts(with: word.utf8) && (index == 0 || bytes[index - 1] <= 0x39)
  }

  /// The number in `12 0 ` before the word `obj`.
  private static func objectNumber(before index: Int, in bytes: [UInt8]) -> Int? {
    var place = index
    func skip(_ test: (UInt8) -> Bool) -> Range<Int> {
      let end = place
      while place > 0, end - place < 12, test(bytes[place - 1]) { place -= 1 }
      return place..<end
    }
    let isDigit: (UInt8) -> Bool = { $0 &- UInt8(ascii: "0") < 10 }
    _ = skip(PDFLexer.isBlank)
    guard !skip(isDigit).isEmpty, !skip(PDFLexer.isBlank).isEmpty else { return nil }
    return Int(String(decoding: bytes[skip(isDigit)], as: UTF8.self))
  }

  /// Reads an object and gives the index after it.
  private mutating func readObject(_ number: Int, at start: Int, in bytes: [UInt8]) -> Int {
    var lexer = PDFLexer(bytes, at: start)
    guard let value = Self.value(&lexer) else { return max(start, lexer.index) }
    lexer.skipBlanks()
    guard let entries = value.dictionary, bytes[lexer.index...].starts(with: "stream".utf8) else {
      append(Object(number: number, value: value, packed: nil))
      return max(start, lexer.index)
    }
    var begin = lexer.index + 6
    if begin < bytes.count, bytes[begin] == 0x0d { begin += 1 }
    if begin < bytes.count, bytes[begin] == 0x0a { begin += 1 }
    guard let end = Self.endOfStream(bytes, from: begin, length: entries["Length"]?.integer) else {
      problems.insert(.damaged)
      return bytes.count
    }
    append(Object(number: number, value: value, packed: Array(bytes[begin..<end])))
    if entries["Type"]?.name == "XRef", entries["Encrypt"] != nil { problems.insert(.encrypted) }
    return end
  }

  /// One value, a reference included.
  private static func value(_ lexer: inout PDFLexer) -> PDFValue? {
    guard let first = lexer.next() else { return nil }
    guard let number = first.integer else { return first }
    var ahead = lexer
    guard ahead.next()?.integer != nil, ahead.next()?.word == "R" else { return first }
    lexer = ahead
    return .reference(number)
  }

  /// Where a stream ends: where it says if the word `endstream` stands there, else before the first such word.
  private static func endOfStream(_ bytes: [UInt8], from start: Int, length: Int?) -> Int? {
    let mark = Array("endstream".utf8)
    if let length, length >= 0, start + length <= bytes.count {
      var index = start + length
      while index < bytes.count, index < start + length + 3, PDFLexer.isBlank(bytes[index]) { index += 1 }
      if bytes[index...].starts(with: mark) { return start + length }
    }
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
        var end = index
        if end > start, bytes[end - 1] == 0x0a { end -= 1 }
        if end > start, bytes[end - 1] == 0x0d { end -= 1 }
        return end
      }
      index += 1
    }
    return nil
  }

  // MARK: Streams

  private mutating func readObjectStream(_ object: Object) {
    guard let entries = object.value.dictionary, let count = entries["N"]?.integer,
      let first = entries["First"]?.integer, first >= 0, count >= 0, count < Self.objectLimit,
      let content = content(of: object)
    else {
      problems.insert(.damaged)
      return
    }
    var head = PDFLexer(content)
    for _ in 0..<count {
      guard let number = head.next()?.integer, let offset = head.next()?.integer, offset >= 0,
        first + offset < content.count
      else {
        problems.insert(.damaged)
        return
      }
      var body = PDFLexer(content, at: first + offset)
      if let value = Self.value(&body) { append(Object(number: number, value: value, packed: nil)) }
    }
  }

  /// The unpacked bytes of a stream; `nil` with a problem noted if it is packed in a way that is not read.
  mutating func content(of object: Object) -> [UInt8]? {
    guard let packed = object.packed, let entries = object.value.dictionary else { return nil }
    let result = PDFFilters.unpack(packed, entries, in: self, limit: OpenedAttachment.sizeLimit - unpacked)
    switch result {
    case .success(let content):
      unpacked += content.count
      return content
    case .failure(let failure):
      problems.insert(failure.problem)
      return nil
    }
  }
}
