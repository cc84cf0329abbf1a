import Digests

/// The check code (核对码) of a notice: a short digest of everything that the site shows of it, printed on paper and
/// page, so that anybody sees at a glance whether the two say the same.
public enum NoticeCheckCode {
  /// Consonants only: such a code is never a word, and never looks like a telephone number to the gate.
  private static let alphabet = Array("BCDFGHJKMNPQRSTVWXYZ".utf8)

  /// The code, such as `KXWR-PTNB-HDMC`.
  ///
  /// It changes with each change of a line, of the days, of the signer or of the way to object.
  public static func code(of notice: PublicNotice) -> String {
    let digest = SHA256Digest(of: Array(text(of: notice).utf8)).bytes
    let letters = digest.prefix(12).map { alphabet[Int($0) % alphabet.count] }
    return [0, 4, 8].map { String(decoding: letters[$0..<$0 + 4], as: UTF8.self) }.joined(separator: "-")
  }

  /// One line a fact, in a fixed order; the separators stand in none of the values.
  private static func text(of notice: PublicNotice) -> String {
    let period = notice.period
    var lines = [
      "\(notice.id)", "\(period.postedOn) \(period.firstDay) \(period.lastDay)", "\(notice.signer)",
      "\(notice.objectionBody)\t\(notice.objection.how)", notice.provenance.rule
    ]
    lines += notice.rows.map(line)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ row: NoticeRow) -> String {
    let numbers = [
      row.householdSize, row.coveredPersons, row.monthlyAmount?.fen, row.oneOffAmount?.fen
    ].map { $0.map { "\($0)" } ?? "" }
    let texts = [row.number, row.name?.text ?? "", row.community?.rawValue ?? ""]
    return (texts + numbers + [row.reason?.rawValue ?? ""]).joined(separator: "\t")
  }
}
