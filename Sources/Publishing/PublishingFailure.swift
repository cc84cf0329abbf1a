import Reporting

/// Why a step of publishing did not succeed: what was tried, on what, and the system's reason.
struct PublishingFailure: Error, Hashable {
  /// What was tried.
  enum Attempt: Sendable {
    case open, create, read, write, link, rename, remove, lock, synchronise
  }

  let attempt: Attempt
  /// The file or folder, as the person knows it.
  let path: String
  /// `errno` after the system call.
  let code: Int32

  /// The finding to report.
  ///
  /// - Parameter rule: what the failure means here; reading or writing unless told.
  func diagnostic(_ rule: DiagnosticRule? = nil) -> Diagnostic {
    let cause = SystemError.text(code)
    return Diagnostic(
      rule ?? (attempt == .open || attempt == .read ? .publishingCannotRead : .publishingCannotWrite),
      at: SourceLocation(file: path), zh: "\(word.zh)失败：\(cause.zh)", en: "cannot \(word.en): \(cause.en)")
  }

  private var word: LocalizedText {
    switch attempt {
    case .open: LocalizedText(zh: "打开", en: "open")
    case .create: LocalizedText(zh: "创建", en: "create")
    case .read: LocalizedText(zh: "读取", en: "read")
    case .write: LocalizedText(zh: "写入", en: "write")
    case .link: LocalizedText(zh: "建立链接", en: "link")
    case .rename: LocalizedText(zh: "改名", en: "rename")
    case .remove: LocalizedText(zh: "删除", en: "remove")
    case .lock: LocalizedText(zh: "加锁", en: "lock")
    case .synchronise: LocalizedText(zh: "写入磁盘", en: "write to disk")
    }
  }
}
