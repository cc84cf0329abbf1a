public import Notices
public import Reporting

/// The folder into which board sheets are written, for its owner alone.
///
///     DIR/.gongshi-boards   says that the folder is ours, which files are, and until when
///     DIR/使用说明.html        what the sheets are, who may have them, and when they must go
///     DIR/board.css         how they look
///     DIR/*.html            the sheets
///
/// A run leaves exactly its own sheets behind. Sheets whose last day is over go at the beginning of the next run,
/// whatever becomes of it.
public struct PrintFolder: Sendable {
  /// The folder, as the person knows it.
  public let path: String
  /// Folders of which it may be no part.
  let forbidden: [String]
  /// Called before each file is written or removed; tests stop the work there.
  var willTouch: @Sendable (String) throws -> Void = { _ in }

  static let guideFile = "使用说明.html"
  static let styleFile = "board.css"
  /// Keeps sheets out of any repository in which the folder may lie.
  private static let ignoreFile = ".gitignore"

  /// Names the folder; nothing is touched yet.
  ///
  /// - Parameters:
  ///   - path: path of the folder; the one that it lies in exists.
  ///   - forbidden: folders that it may not be, hold or lie in: output, content and templates of the site.
  public init(path: String, outside forbidden: [String]) {
    self.path = path
    self.forbidden = forbidden
  }

  /// What a run did to the folder.
  public struct Outcome: Sendable, Hashable {
    /// Sheets written.
    public let written: Int
    /// Files of earlier runs that were removed.
    public let removed: Int
  }

  /// Makes the folder ours if it is new or empty, refuses any other, and removes the sheets whose last day is over.
  ///
  /// - Parameter today: the present day.
  /// - Returns: how many sheets were removed, or `nil` when the folder can not be used.
  public func prepare(today: CivilDate) -> Report<Int?> {
    attempt { folder, record, found in
      let ended = record.files.filter { entry in entry.value.map { $0 < today } ?? false }.keys.sorted()
      for name in ended {
        try touch(name)
        try folder.remove(name)
        record.files.removeValue(forKey: name)
      }
      if !ended.isEmpty { try folder.write(record.bytes, to: PrintRecord.file) }
      for name in try folder.names() where name.hasPrefix(SecretFolder.draftPrefix) {
        try folder.remove(name)
      }
      let own = Set(record.files.keys).union([PrintRecord.file])
      let foreign = try folder.names().count { !own.contains($0) }
      if foreign > 0 {
        found.append(
          Diagnostic(
            .boardsForeignFile, at: SourceLocation(file: path), zh: "有 \(foreign) 个文件不是本程序写的，到期不会自动删除",
            en: "\(foreign) file(s) there are not ours and will not be deleted"))
      }
      return ended.count
    }
  }

  /// Writes sheets, and removes all that earlier runs wrote and this one did not.
  public func write(_ sheets: InspectedSheets) -> Report<Outcome?> {
    attempt { folder, record, _ in
      var files: [(name: String, bytes: [UInt8], lastDay: CivilDate?)] = [
        (Self.ignoreFile, Array("*\n".utf8), nil), (Self.styleFile, sheets.style, nil)
      ]
      files += sheets.sheets.map { ($0.file, $0.bytes, $0.lastDay) }
      files.append((Self.guideFile, sheets.guide, nil))
      // The mark knows of every file before it is there, so that none is ever left behind unknown.
      let old = record
      for file in files { record.files.updateValue(file.lastDay, forKey: file.name) }
      try folder.write(record.bytes, to: PrintRecord.file)
      for file in files {
        try touch(file.name)
        try folder.write(file.bytes, to: file.name)
      }
      let now = Set(files.map(\.name))
      let gone = old.files.keys.filter { !now.contains($0) }.sorted()
      for name in gone {
        try touch(name)
        try folder.remove(name)
        record.files.removeValue(forKey: name)
      }
      try folder.write(record.bytes, to: PrintRecord.file)
      return Outcome(written: sheets.sheets.count, removed: gone.count)
    }
  }

  private func touch(_ name: String) throws { try willTouch(name) }

  // MARK: The folder

  private func attempt<Value>(
    _ work: (borrowing SecretFolder, inout PrintRecord, inout [Diagnostic]) throws -> Value
  ) -> Report<Value?> {
    var found: [Diagnostic] = []
    do {
      let place = try PrintPlace(path, outside: forbidden)
      try SecretFolder.make(place.path)
      guard SecretFolder.real(place.path) == place.path else { throw PrintPlace.Problem.noParent }
      let folder = try SecretFolder(path: place.path)
      guard var record = try record(in: folder, into: &found) else { return Report(nil, found) }
      let value = try work(folder, &record, &found)
      return Report(value, found)
    } catch let problem as PrintPlace.Problem {
      found.append(finding(problem))
    } catch let failure as SecretFolder.Failure {
      found.append(
        Diagnostic(
          .boardsFile, at: SourceLocation(file: failure.path), zh: "读写失败（\(failure.text)）", en: failure.text))
    } catch {
      found.append(
        Diagnostic(.boardsFile, at: SourceLocation(file: path), zh: "读写中断", en: "the work was interrupted"))
    }
    return Report(nil, found)
  }

  /// The mark of the folder; of an empty one a new mark, which is written at once.
  private func record(
    in folder: borrowing SecretFolder, into found: inout [Diagnostic]
  ) throws -> PrintRecord? {
    if let bytes = try folder.read(PrintRecord.file), let record = PrintRecord(bytes) {
      try folder.closeToOthers()
      return record
    }
    let names = try folder.names().filter { !$0.hasPrefix(SecretFolder.draftPrefix + PrintRecord.file) }
    if !names.isEmpty {
      found.append(
        Diagnostic(
          .boardsForeignFolder, at: SourceLocation(file: path), zh: "文件夹里有 \(names.count) 项不是本程序写的",
          en: "the folder holds \(names.count) thing(s) that this program did not put there"))
      return nil
    }
    try folder.closeToOthers()
    let record = PrintRecord()
    try folder.write(record.bytes, to: PrintRecord.file)
    return record
  }

  private func finding(_ problem: PrintPlace.Problem) -> Diagnostic {
    let place = SourceLocation(file: path)
    switch problem {
    case .forbidden(let folder):
      return Diagnostic(
        .boardsPlace, at: place, zh: "打印文件夹不能与 \(folder) 重叠",
        en: "the print folder may not overlap with \(folder)")
    case .site(let folder):
      return Diagnostic(
        .boardsPlace, at: place, zh: "\(folder) 是站点的输出目录", en: "\(folder) is the output of a site")
    case .noParent:
      return Diagnostic(
        .boardsPlace, at: place, zh: "上一级文件夹不存在，或者路径是一个断开的链接",
        en: "the folder above is not there, or the path is a link that leads nowhere")
    }
  }
}
