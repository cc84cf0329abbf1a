import Markup
import Notices
import SiteModel
import Templating

/// A programme as a question that a person can answer about themselves.
struct ProgrammeCardValues: TemplateRecord {
  let programme: Programme
  let address: SafeAddress

  static let schema = TemplateSchema<Self>(
    .init("name", \.programme.chinese),
    .init("short", \.programme.chineseShort),
    .init("question", \.programme.plainQuestion),
    .init("address", \.address))
}

extension Programme {
  /// Who can ask for it, as a plain question.
  /// Source: 社会救助法 第十八条、第二十一条、第二十九条; 特困人员认定办法 第四条; 刚性支出困难家庭认定办法 第四条.
  var plainQuestion: String {
    switch self {
    case .dibao: "家里人均收入低于当地低保标准，生活困难？"
    case .tekun: "没有劳动能力、没有生活来源，也没有人能供养？"
    case .linshi: "突然遇到急事、意外或大病，眼下过不去？"
    case .dibaoBianyuan: "够不上低保，但收入只高出一点？"
    case .gangxing: "看病、上学等必须花的钱太多，承担不起？"
    }
  }
}

/// A town with its window and its newest notices.
struct TownValues: TemplateRecord {
  let overview: TownOverview
  let route: RoutePath

  private var link: SafeAddress { route.link(to: overview.route) }

  static let schema = TemplateSchema<Self>(
    .init("name", \.overview.town.name),
    .init("address", { $0.link }),
    .init("office", { OfficeValues(of: $0.overview.town) }),
    .init("notices", { CardLinks(route: $0.route).notices($0.overview.notices) }),
    .init("more", { $0.link }),
    .init("has_notices", { !$0.overview.notices.isEmpty }))
}

/// The home page.
struct HomeValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let home: HomePage

  private var cards: CardLinks { CardLinks(route: page.page.route) }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init(
      "programmes",
      { values in
        values.home.programmes.map {
          ProgrammeCardValues(programme: $0, address: values.page.page.route.link(to: $0.route))
        }
      }),
    .init(
      "towns", { values in values.home.towns.map { TownValues(overview: $0, route: values.page.page.route) } }
    ),
    .init(
      "self_test",
      { values in
        values.home.selfTest.map {
          LinkValues(name: $0.name, address: values.page.page.route.link(to: $0.route))
        }
      }),
    .init("explainers", { $0.cards.articles($0.home.explainers) }),
    .init("guides", { $0.cards.articles($0.home.guides) }),
    .init("announcements", { $0.cards.articles($0.home.announcements) }),
    .init("documents", { $0.cards.articles($0.home.documents) }))
}

/// The page shown for an address that does not exist.
struct NotFoundValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let guides: [ArticleCardValues]

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page), .init("guides", \.guides))
}

/// A column in the site map.
struct SectionValues: TemplateRecord {
  let section: SiteMapPage.Section
  let route: RoutePath

  static let schema = TemplateSchema<Self>(
    .init("name", \.section.name),
    .init("address", { $0.route.link(to: $0.section.route) }),
    .init(
      "pages",
      { values in
        values.section.pages.map { PageLinkValues(title: $0.name, address: values.route.link(to: $0.route)) }
      }),
    .init(
      "others",
      { values in
        values.section.others > 0
          ? MoreValues(count: values.section.others, address: values.route.link(to: values.section.route))
          : nil
      }))
}

/// A page in the site map.
struct PageLinkValues: TemplateRecord {
  let title: String
  let address: SafeAddress

  static let schema = TemplateSchema<Self>(.init("title", \.title), .init("address", \.address))
}

/// The site map.
struct SiteMapValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let sections: [SectionValues]

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page), .init("columns", \.sections))
}
