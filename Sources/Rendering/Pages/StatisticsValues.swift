import Markup
import Notices
import SiteModel
import Templating

/// A line of a statistic.
struct StatisticRowValues: TemplateRecord {
  let cell: StatisticCell
  let place: String

  private var isWithheld: Bool {
    if case .exact = cell.households { false } else { true }
  }

  /// The sum of no households is nothing, whatever else is withheld.
  private var amount: String {
    if let amount = cell.amount { return amount.yuan }
    return cell.households == .exact(0) ? "0" : "不公布"
  }

  static let schema = TemplateSchema<Self>(
    .init("place", \.place),
    .init("programme", \.cell.programme.chinese),
    .init("households", \.cell.households.text),
    .init("persons", \.cell.persons.text),
    .init("amount", { $0.amount }),
    .init("withheld", { $0.isWithheld }))
}

/// The statistics of a month.
struct MonthValues: TemplateRecord {
  let month: CivilMonth
  let cells: [StatisticCell]
  let places: PlaceTree

  private func name(_ cell: StatisticCell) -> String { places[cell.place]?.name ?? cell.place.rawValue }

  private var caption: String { "\(month.year)年\(month.month)月确认的救助，按地点和项目" }

  /// A bar for each programme of the largest place: the district, or the town of a town's own site.
  private var chart: HTML? {
    guard let whole = cells.map(\.place).min(by: { $0.rawValue.utf8.count < $1.rawValue.utf8.count }) else {
      return nil
    }
    let bars = cells.filter { $0.place == whole }.map {
      BarChart.Bar(label: $0.programme.chineseShort, count: $0.households)
    }
    let title = "\(month.year)年\(month.month)月\(places[whole]?.name ?? "")各项目确认户数"
    return bars.isEmpty ? nil : BarChart(title: title, bars: bars).svg
  }

  static let schema = TemplateSchema<Self>(
    .init("month", { "\($0.month.year)年\($0.month.month)月" }),
    .init("caption", { $0.caption }),
    .init(
      "rows",
      { values in values.cells.map { StatisticRowValues(cell: $0, place: values.name($0)) } }),
    .init("chart", { $0.chart }))
}

/// The statistics.
struct StatisticsValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: StatisticsPage
  let places: PlaceTree

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.page.page.title),
    .init("threshold", \.content.threshold),
    .init(
      "months",
      { values in
        values.content.months.map {
          MonthValues(month: $0.month, cells: $0.cells, places: values.places)
        }
      }),
    .init("is_empty", { $0.content.months.isEmpty }))
}
