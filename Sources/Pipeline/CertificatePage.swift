import Digests
import Ledger
import Notices
import Reporting
import Templating

/// The certificate as a page to print, after the template `certificate`.
enum CertificatePage {
  /// Renders the page.
  ///
  /// - Parameters:
  ///   - certificate: what it says.
  ///   - root: the project's folder.
  static func bytes(_ certificate: NoticeCertificate, root: String) -> Report<[UInt8]?> {
    var found: [Diagnostic] = []
    let sources = TemplateFolder.read(root + "/Templates", name: "Templates").unwrap(into: &found)
    let library = TemplateLibrary.load(sources).unwrap(into: &found)
    let template = library.template("certificate", for: CertificateValues.self).unwrap(into: &found)
    return Report(template.map { $0.bytes(CertificateValues(certificate: certificate)) }, found)
  }
}

/// What the page says.
private struct CertificateValues: TemplateRecord {
  let certificate: NoticeCertificate

  static let schema = TemplateSchema<Self>(
    .init("id", \.certificate.id.rawValue),
    .init("title", { $0.certificate.versions.last?.facts.title ?? "" }),
    .init("as_of", \.certificate.asOf.chinese),
    .init("is_trial", \.certificate.isTrial),
    .init("versions", { $0.certificate.versions.map { CertificateVersionValues(version: $0) } }),
    .init("withdrawn_on", { $0.certificate.withdrawnOn.map { CertificateLine(text: $0.chinese) } }),
    .init("left_on", { $0.certificate.leftOn.map { CertificateLine(text: $0.chinese) } }),
    .init(
      "overdue", { $0.certificate.overdue > 0 ? CertificateLine(text: "\($0.certificate.overdue)") : nil }),
    .init("verification", { $0.certificate.verification(.chinese).map { CertificateLine(text: $0) } }),
    .init("entries", \.certificate.entries),
    .init("head", \.certificate.head.hex))
}

/// A line of text.
private struct CertificateLine: TemplateRecord {
  let text: String

  static let schema = TemplateSchema<Self>(.init("text", \.text))
}

/// A version on the page.
private struct CertificateVersionValues: TemplateRecord {
  let version: NoticeCertificate.Version

  static let schema = TemplateSchema<Self>(
    .init("number", \.version.facts.number),
    .init(
      "changes",
      { values in
        values.version.facts.changes.isEmpty
          ? nil : CertificateLine(text: values.version.facts.changes.map(\.chinese).joined(separator: "、"))
      }),
    .init("posted_on", \.version.facts.postedOn.chinese),
    .init("first_day", \.version.facts.firstDay.chinese),
    .init("last_day", \.version.facts.lastDay.chinese),
    .init("rule", \.version.facts.rule),
    .init("basis", { $0.version.facts.basis.map { CertificateLine(text: $0) } }),
    .init("authority", { $0.version.facts.authority.map { CertificateLine(text: $0) } }),
    .init("signer", \.version.facts.signer),
    .init("online", \.version.online),
    .init("missing", \.version.missing),
    .init("spans", { $0.version.spans.map { CertificateSpanValues(span: $0) } }),
    .init("pages", { $0.version.pages.map { CertificatePageValues(page: $0) } }))
}

/// Days in a row.
private struct CertificateSpanValues: TemplateRecord {
  let span: NoticeCertificate.Span

  static let schema = TemplateSchema<Self>(
    .init("first", \.span.first.description), .init("last", \.span.last.description),
    .init("days", \.span.days), .init("status", { $0.span.status.word(true) }))
}

/// The page of a day.
private struct CertificatePageValues: TemplateRecord {
  let page: NoticeCertificate.Page

  static let schema = TemplateSchema<Self>(
    .init("day", \.page.day.description), .init("digest", \.page.digest.hex), .init("release", \.page.release)
  )
}
