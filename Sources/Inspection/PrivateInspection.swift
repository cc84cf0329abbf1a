public import Notices
import Rendering
public import Reporting

extension Gate {
  /// Something that leaves the program without being part of the site: a sheet for a board, a text for a group.
  public struct Draft: Sendable {
    let name: String
    let bytes: [UInt8]
    let isPage: Bool
    let lastDay: CivilDate?

    /// Takes a draft.
    ///
    /// - Parameters:
    ///   - name: what findings call it.
    ///   - bytes: its bytes.
    ///   - isPage: whether it is HTML; otherwise plain text in UTF-8.
    ///   - lastDay: the last day of the list that it shows; `nil` without a list.
    public init(name: String, bytes: [UInt8], isPage: Bool, lastDay: CivilDate?) {
      self.name = name
      self.bytes = bytes
      self.isPage = isPage
      self.lastDay = lastDay
    }
  }

  /// Looks at what leaves the program beside the site: for everything that the gate looks for but what only pages of
  /// the site have, such as their tags and links.
  ///
  /// Nothing is approved for publishing; the findings are all that comes out.
  ///
  /// - Parameters:
  ///   - drafts: what to look at.
  ///   - probe: knows the personal values of the case store that may not be in them.
  ///   - policy: what may be public.
  public static func inspect(drafts: [Draft], probe: LeakProbe, policy: GatePolicy) -> [Diagnostic] {
    // As a notice, so that names and health words are looked for.
    let files = drafts.map {
      RenderedFile(
        path: "gongshi/" + $0.name, bytes: $0.bytes, kind: $0.isPage ? .page : .data, listLastDay: $0.lastDay)
    }
    let context = GateContext(
      policy: policy, probe: probe, site: RenderedSite(files: files, asOf: policy.asOf))
    return zip(files.indices, files).flatMap { index, file in
      let read = ReadFile(file)
      let checks = GateCheck.privacy + (drafts[index].isPage ? GateCheck.sheet : [])
      return GateFinding.diagnostics(
        checks.flatMap { $0.findings(read, context) }, in: file, number: index + 1)
    }.sorted()
  }
}

extension GateCheck {
  /// What no text may hold, wherever it goes.
  static let privacy: [GateCheck] = [
    .encoding, .citizenNumbers, .telephoneNumbers, .bankCards, .storeValues, .emails, .doors, .healthWords,
    .endedLists
  ]
  /// What a sheet must be beside that.
  static let sheet: [GateCheck] = [
    .inlineCode, .language, .titles, .headings, .uniqueIDs, .pictures, .tables
  ]
}
