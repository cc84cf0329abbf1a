/// Builds pictures for tests: sound in their structure, of one pixel or none.
public enum PictureFile {
  // MARK: JPEG

  /// A JPEG file with further segments.
  public static func jpeg(_ segments: [(marker: UInt8, data: [UInt8])] = [], tail: [UInt8] = []) -> [UInt8] {
    var out: [UInt8] = [0xff, 0xd8]
    let all = [(UInt8(0xe0), Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0])] + segments
    for (marker, data) in all { out += [0xff, marker] + ZipWriter.big(data.count + 2, 2) + data }
    out += [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]
    return out + [0xff, 0xd9] + tail
  }

  /// The segment of Exif.
  public static func exifSegment(_ exif: [UInt8]) -> (marker: UInt8, data: [UInt8]) {
    (0xe1, Array("Exif\0\0".utf8) + exif)
  }

  /// Exif with fields of text in its first directory, by number.
  ///
  /// - Parameters:
  ///   - position: whether there is a directory of a place.
  ///   - inner: fields of the directory of Exif itself.
  ///   - hasCopy: whether there is a second directory, for a small copy of the picture.
  public static func exif(
    _ fields: [(tag: Int, type: Int, value: [UInt8])], position: Bool = false,
    inner: [(tag: Int, type: Int, value: [UInt8])] = [], hasCopy: Bool = false
  ) -> [UInt8] {
    let count = fields.count + (inner.isEmpty ? 0 : 1) + (position ? 1 : 0)
    var start = 8 + 2 + 12 * count + 4
    var data: [UInt8] = []
    func little(_ value: Int, _ count: Int) -> [UInt8] { ZipWriter.little(value, count) }
    func entry(_ field: (tag: Int, type: Int, value: [UInt8])) -> [UInt8] {
      let head = little(field.tag, 2) + little(field.type, 2) + little(field.value.count, 4)
      if field.value.count <= 4 {
        return head + field.value + [UInt8](repeating: 0, count: 4 - field.value.count)
      }
      defer {
        start += field.value.count
        data += field.value
      }
      return head + little(start, 4)
    }
    func pointer(_ tag: Int, _ directory: [UInt8]) -> [UInt8] {
      defer {
        start += directory.count
        data += directory
      }
      return little(tag, 2) + little(4, 2) + little(1, 4) + little(start, 4)
    }
    var out = Array("II".utf8) + little(42, 2) + little(8, 4) + little(count, 2)
    for field in fields { out += entry(field) }
    if !inner.isEmpty {
      let valuesStart = start + 2 + 12 * inner.count + 4
      var directory = little(inner.count, 2)
      var values: [UInt8] = []
      for field in inner {
        directory += little(field.tag, 2) + little(field.type, 2) + little(field.value.count, 4)
        directory += little(valuesStart + values.count, 4)
        values += field.value + (field.value.count < 5 ? [UInt8](repeating: 0, count: 5) : [])
      }
      out += pointer(0x8769, directory + little(0, 4) + values)
    }
    if position {
      let directory =
        little(1, 2) + little(1, 2) + little(2, 2) + little(2, 4) + Array("N\0\0\0".utf8) + little(0, 4)
      out += pointer(0x8825, directory)
    }
    out += little(hasCopy ? start : 0, 4)
    if hasCopy { data += little(0, 2) + little(0, 4) }
    return out + data
  }

  /// A packet of XMP.
  public static func xmp(_ attributes: String, _ inner: String = "") -> [UInt8] {
    Array(
      """
      <?xpacket begin=''?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description \(attributes)>\(inner)\
      </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>
      """.utf8)
  }

  // MARK: Others

  /// A PNG file with further chunks.
  public static func png(_ chunks: [(type: String, data: [UInt8])] = [], tail: [UInt8] = []) -> [UInt8] {
    var out: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    let head = ("IHDR", ZipWriter.big(1, 4) + ZipWriter.big(1, 4) + [8, 0, 0, 0, 0])
    for (type, data) in [head] + chunks + [("IDAT", ZipWriter.zlib([0, 0])), ("IEND", [])] {
      let body = Array(type.utf8) + data
      out += ZipWriter.big(data.count, 4) + body + ZipWriter.big(ZipWriter.checksum(body), 4)
    }
    return out + tail
  }

  /// A GIF file with further extensions, each a label and data.
  public static func gif(_ extensions: [(label: UInt8, data: [UInt8])] = [], tail: [UInt8] = []) -> [UInt8] {
    var out = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
    for (label, data) in extensions {
      out += [0x21, label]
      // The name of an application is a block of its own.
      let first = label == 0xff ? 11 : min(255, data.count)
      out += [UInt8(first)] + data.prefix(first)
      for start in stride(from: first, to: data.count, by: 255) {
        let part = data[start..<min(start + 255, data.count)]
        out += [UInt8(part.count)] + part
      }
      out.append(0)
    }
    out += [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0, 0x3b]
    return out + tail
  }

  /// A WebP file with further chunks.
  public static func webp(_ chunks: [(type: String, data: [UInt8])] = [], tail: [UInt8] = []) -> [UInt8] {
    var body = Array("WEBP".utf8)
    for (type, data) in [("VP8L", [0x2f, 0, 0, 0, 0, 0])] + chunks {
      body += Array(type.utf8) + ZipWriter.little(data.count, 4) + data + (data.count % 2 == 1 ? [0] : [])
    }
    return Array("RIFF".utf8) + ZipWriter.little(body.count, 4) + body + tail
  }
}
