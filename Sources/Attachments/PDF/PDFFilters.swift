import Archives

/// Unpacks the streams of a PDF file. Source: ISO 32000-1, 7.4.
enum PDFFilters {
  /// Why a stream was not unpacked.
  struct Failure: Error {
    let problem: AttachmentProblem
  }

  /// The names of the filters of a stream, in the order in which they are taken off.
  static func names(_ entries: [String: PDFValue], in objects: PDFObjects) -> [String] {
    objects.resolve(entries["Filter"] ?? entries["F"]).flatMap { value in
      value.array.map { $0.flatMap { objects.resolve($0).compactMap(\.name) } }
        ?? [value.name].compactMap(\.self)
    }
  }

  /// Unpacks a stream to its end.
  static func unpack(
    _ packed: [UInt8], _ entries: [String: PDFValue], in objects: PDFObjects, limit: Int
  ) -> Result<[UInt8], Failure> {
    var bytes = packed
    for name in names(entries, in: objects) {
      switch name {
      case "FlateDecode", "Fl":
        do throws(Inflation.Failure) {
          bytes = try Inflation.inflate(bytes, limit: limit)
        } catch {
          return .failure(Failure(problem: error == .tooLarge ? .tooLarge : .damaged))
        }
      case "ASCIIHexDecode", "AHx": bytes = hexadecimal(bytes)
      case "ASCII85Decode", "A85":
        guard let decoded = base85(bytes) else { return .failure(Failure(problem: .damaged)) }
        bytes = decoded
      case "RunLengthDecode", "RL": bytes = runs(bytes, limit: limit)
      default: return .failure(Failure(problem: .unreadableStream))
      }
      if bytes.count > limit { return .failure(Failure(problem: .tooLarge)) }
    }
    if hasPredictor(entries, in: objects) { return .failure(Failure(problem: .unreadableStream)) }
    return .success(bytes)
  }

  /// Whether bytes were turned into differences before they were packed, as is done with pictures.
  private static func hasPredictor(_ entries: [String: PDFValue], in objects: PDFObjects) -> Bool {
    let parameters = objects.resolve(entries["DecodeParms"] ?? entries["DP"]).flatMap { $0.array ?? [$0] }
    return parameters.contains { value in
      objects.dictionaries(value).contains {
        objects.resolve($0["Predictor"]).contains { $0.integer ?? 1 > 1 }
      }
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
    var digits = bytes.prefix { $0 != UInt8(ascii: ">") }.compactMap(PDFLexer.hex)
    if digits.count % 2 == 1 { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// Five characters for four bytes, `z` for four zeros, `~>` at the end.
  private static func base85(_ bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var group: [UInt64] = []
    func flush(_ group: [UInt64]) -> [UInt8] {
      let padded = group + Array(repeating: 84, count: 5 - group.count)
      let value = padded.reduce(UInt64(0)) { $0 * 85 + $1 }
      return (0..<(group.count - 1)).map { UInt8(truncatingIfNeeded: value >> UInt64(24 - 8 * $0)) }
    }
    for byte in bytes {
      if byte == UInt8(ascii: "~") { break }
      if PDFLexer.isBlank(byte) { continue }
      if byte == UInt8(ascii: "z"), group.isEmpty {
        out += [0, 0, 0, 0]
        continue
      }
      guard byte >= UInt8(ascii: "!"), byte <= UInt8(ascii: "u") else { return nil }
      group.append(UInt64(byte - UInt8(ascii: "!")))
      if group.count == 5 {
        out += flush(group)
        group = []
      }
    }
    return group.isEmpty ? out : group.count == 1 ? nil : out + flush(group)
  }

  private static func runs(_ bytes: [UInt8], limit: Int) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count, bytes[index] != 128, out.count <= limit {
      let length = Int(bytes[index])
      if length < 128 {
        out += bytes[min(index + 1, bytes.count)..<min(index + 2 + length, bytes.count)]
        index += length + 2
      } else {
        if index + 1 < bytes.count { out += repeatElement(bytes[index + 1], count: 257 - length) }
        index += 2
      }
    }
    return out
  }
}
