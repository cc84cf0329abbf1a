public import Digests
public import Reporting

/// Whoever keeps a record of what is online: told before a release goes online, when it may still object, and after.
///
/// Whenever the program stops in between, the record has the announcement, and the link says what became of it.
public struct PublicationWitness {
  private let willSwitch: (ReleaseManifest) -> [Diagnostic]
  private let didSwitch: (ReleaseManifest) -> Report<Set<SHA256Digest>?>

  /// Makes a witness.
  ///
  /// - Parameters:
  ///   - willSwitch: takes note of the release that is about to go online; an error among the findings keeps it off.
  ///   - didSwitch: takes note that it is online, and gives the pages with lists that kept releases may have.
  public init(
    willSwitch: @escaping (ReleaseManifest) -> [Diagnostic],
    didSwitch: @escaping (ReleaseManifest) -> Report<Set<SHA256Digest>?>
  ) {
    self.willSwitch = willSwitch
    self.didSwitch = didSwitch
  }

  func allows(_ manifest: ReleaseManifest, into diagnostics: inout [Diagnostic]) -> Bool {
    let findings = willSwitch(manifest)
    diagnostics += findings
    return !findings.contains { $0.severity == .error }
  }

  func standing(after manifest: ReleaseManifest, into diagnostics: inout [Diagnostic]) -> Set<SHA256Digest>? {
    didSwitch(manifest).unwrap(into: &diagnostics)
  }
}
