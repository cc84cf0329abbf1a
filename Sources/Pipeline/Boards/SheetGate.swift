@_spi(Boards) import Boards
import Disclosure
import Inspection
import Notices
import Reporting

/// Has board sheets looked at by the gate. The one file outside `Boards` that is shown their bytes; it keeps none.
enum SheetGate {
  /// Sheets that passed. Each is looked at with its names masked for everything, and as it will be printed for
  /// everything but names.
  static func inspect(
    _ sheets: BoardSheets, clearance: BoardClearance, policy: GatePolicy
  ) -> Report<InspectedSheets?> {
    sheets.inspected { views in
      [(false, clearance.probe), (true, clearance.probeWithoutNames)].flatMap { hasFullNames, probe in
        Gate.inspect(
          drafts: views.filter { $0.hasFullNames == hasFullNames }.map {
            Gate.Draft(name: $0.file, bytes: $0.bytes, isPage: true, lastDay: $0.lastDay)
          }, probe: probe, policy: policy)
      }
    }
  }
}
