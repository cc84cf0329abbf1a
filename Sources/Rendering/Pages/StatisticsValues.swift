import Markup
import Notices
import SiteModel
import Templating

/// A line of a statistic.
struct StatisticRowValues: TemplateRecord {
  let cell: StatisticCell
  let place: String

  /// The money; recognition as a household of low income grants none.
  private var amount: String {
    if let amount = cell.amount { return amount.yuan }
    return cell.programme.paysMoney ? "*" : "不发钱"
  }

  static let schema = TemplateSchema<Self>(
    .init("place", \.place),
    .init("period", \.cell.period.chinese),
    .init("programme", \.cell.programme.chinese),
    .init("households", \.cell.households.text),
    .init("persons", \.cell.persons.text),
    .init("amount", { $0.amount }),
    .init("withheld", { !$0.cell.isShown }))
}

/// The statistics of a month or a year.
struct PeriodValues: TemplateRecord {
  let period: StatisticPeriod
  let cells: [StatisticCell]
  let places: PlaceTree

  /// The district's lines, and those of the places in it that are shown: a line of signs says nothing.
  private var lines: [StatisticCell] {
    cells.filter { $0.isShown || places[$0.place]?.level == .district }
  }

  private func name(_ cell: StatisticCell) -> String { places[cell.place]?.name ?? cell.place.rawValue }

  private var caption: String { "\(period.chinese)确认的救助，按地方和项目" }

  /// A bar for each programme of the largest place: the district, or the town of a town's own site.
  private var chart: HTML? {
    guard let whole = cells.map(\.place).min(by: { $0.rawValue.utf8.count < $1.rawValue.utf8.count }) else {
      return nil
    }
    let bars = cells.filter { $0.place == whole }.map {
      BarChart.Bar(label: $0.programme.chineseShort, count: $0.households)
    }
    let title = "\(period.chinese)\(places[whole]?.name ?? "")各项目确认户数"
    return bars.contains { $0.count.isShown } ? BarChart(title: title, bars: bars).svg : nil
  }

  static let schema = TemplateSchema<Self>(
    .init("period", \.period.chinese),
    .init("caption", { $0.caption }),
    .init("is_withheld", { !$0.cells.contains(where: \.isShown) }),
    .init(
      "rows",
      { values in values.lines.map { StatisticRowValues(cell: $0, place: values.name($0)) } }),
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
      "periods",
      { values in
        values.content.periods.map {
          PeriodValues(period: $0.period, cells: $0.cells, places: values.places)
        }
      }),
    .init("is_empty", { $0.content.periods.isEmpty }))
}
