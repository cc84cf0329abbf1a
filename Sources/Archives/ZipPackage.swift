private import CArchive

/// The parts of a zip package, such as a Word document, read through libarchive; the only file that calls it.
public struct ZipPackage: Sendable {
  /// Why a package was not read.
  public enum Failure: Error, Hashable {
    /// Not a zip file, or cut off, or with a checksum that does not fit.
    case damaged
    /// Locked with a password.
    case encrypted
    /// Two entries of the same name, of which different programs would show different ones.
    case duplicate(String)
    /// More entries or bytes than any text has.
    case tooLarge
  }

  /// How much a package may hold.
  public struct Limits: Sendable {
    /// The number of entries.
    public var entries: Int
    /// The unpacked size of one part, in bytes.
    public var part: Int
    /// The unpacked size of all parts that are kept, in bytes.
    public var total: Int

    /// Makes limits; by default those of a text with its pictures.
    public init(entries: Int = 4096, part: Int = 32 << 20, total: Int = 64 << 20) {
      self.entries = entries
      self.part = part
      self.total = total
    }
  }

  /// Which parts are unpacked.
  public enum Selection: Sendable {
    /// Those with XML.
    case xml
    /// All of them.
    case all
  }

  /// The unpacked parts by name, without a leading slash.
  public private(set) var parts: [String: [UInt8]] = [:]

  /// Unpacks the parts.
  ///
  /// - Parameters:
  ///   - bytes: the package.
  ///   - keeping: which parts are unpacked; pictures and the like can be passed over.
  ///   - limits: how much it may hold.
  /// - Throws: why it was not read.
  public init(
    _ bytes: [UInt8], keeping selection: Selection = .xml, limits: Limits = Limits()
  ) throws(Failure) {
    guard let reader = unsafe archive_read_new() else { throw .damaged }
    defer { unsafe archive_read_free(reader) }
    // The directory at the end of the file decides, as it does in Word; reading entries in passing could find others.
    unsafe archive_read_support_format_zip_seekable(reader)
    var found: [String: [UInt8]] = [:]
    var failure: Failure?
    unsafe bytes.withUnsafeBytes { buffer in
      guard unsafe archive_read_open_memory(reader, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        failure = .damaged
        return
      }
      do throws(Failure) {
        found = unsafe try Self.readParts(from: reader, selection, limits: limits)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    parts = found
  }

  private static func readParts(
    from reader: OpaquePointer, _ selection: Selection, limits: Limits
  ) throws(Failure) -> [String: [UInt8]] {
    var parts: [String: [UInt8]] = [:]
    var names: Set<String> = []
    var room = limits.total
    while true {
      var header: OpaquePointer?
      let status = unsafe archive_read_next_header(reader, &header)
      if status == ARCHIVE_EOF { return parts }
      guard status == ARCHIVE_OK, let entry = unsafe header else { throw .damaged }
      guard unsafe archive_entry_is_encrypted(entry) == 0 else { throw .encrypted }
      guard let pointer = unsafe archive_entry_pathname(entry) else { throw .damaged }
      let name = String(unsafe String(cString: pointer).drop { $0 == "/" })
      // Names are compared without case, as package readers must. Source: ISO/IEC 29500-2, 6.3.5.
      guard names.insert(name.lowercased()).inserted else { throw .duplicate(name) }
      guard names.count <= limits.entries else { throw .tooLarge }
      guard selection == .all || name.hasSuffix(".xml") || name.hasSuffix(".rels") else { continue }
      let part = unsafe try readPart(from: reader, limit: Swift.min(limits.part, room))
      room -= part.count
      parts[name] = part
    }
  }

  private static func readPart(from reader: OpaquePointer, limit: Int) throws(Failure) -> [UInt8] {
    var part: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe archive_read_data(reader, buffer.baseAddress, buffer.count)
      }
      guard count >= 0 else { throw .damaged }
      if count == 0 { return part }
      guard part.count + count <= limit else { throw .tooLarge }
      part += chunk[..<count]
    }
  }
}
