import CaseStore
import Content
import Digests
import Disclosure
import Inspection
import Notices
public import Rendering
public import Reporting
import SiteModel

/// From the case store to short texts for groups of residents. They are cleared for a channel that shows no name, no
/// sum and no number, so none is there to get out.
public enum PushPipeline {
  /// The texts of the open notices, ordered by notice. With any error there are none.
  ///
  /// - Parameter request: where things are, and for which day and town.
  public static func run(_ request: BuildRequest) -> Report<[PushText]> {
    var found = request.missingFolders() + request.pastDay()
    guard found.isEmpty else { return Report([], found) }
    let content = ContentReader.read(.onDisk(request.root + "/Content")).unwrap(into: &found)
    // The texts say no notice number, so it does not matter whether the key is there yet.
    let key = PrivateState(output: request.output).existingKey
    guard let content, let key else { return Report([], found) }
    let town = request.town(in: content.places).unwrap(into: &found)
    let snapshot = request.readCases(town: town).unwrap(into: &found)
    guard let snapshot, !found.hasErrors else { return Report([], found) }
    let record = PublicationRecord(request)
    found += record.readOnly()
    let policy = request.policy(content, key: key, register: record.register).on(.push)
    let clearance = clear(snapshot, under: policy, asOf: request.asOf).unwrap(into: &found)
    let side = PublicSide(content: content)
    let notices = clearance.notices.notices.filter { notice in
      notice.state == .open && (town.map { notice.town == $0 } ?? true)
    }.sorted { $0.id < $1.id }
    let texts = notices.compactMap { notice in
      PushText.make(
        notice, signature: content.settings.shortName, address: side.address(of: notice),
        places: content.places
      ).unwrap(into: &found)
    }
    found = request.isRelease ? found.map(\.forRelease) : found
    found += Gate.inspect(
      drafts: texts.map {
        Gate.Draft(name: "\($0.notice).txt", bytes: Array($0.text.utf8), isPage: false, lastDay: $0.lastDay)
      }, probe: clearance.probe, policy: GatePolicy(content, asOf: request.asOf))
    return Report(found.hasErrors ? [] : texts, found)
  }
}
