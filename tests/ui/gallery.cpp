// Shows the pages with the invented people of the demo shop, for pictures and for looking at. Not shipped.

#include "tests/ui/gallerywork.h"
#include "tests/ui/gallerywriting.h"
#include "tests/ui/samplecustomer.h"
#include "tests/ui/samplekinds.h"
#include "tests/ui/samplelook.h"
#include "ui/actions/commandregistry.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/mergesheet.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/peek.h"
#include "ui/inbox/vieweditor.h"
#include "ui/leads/leadspage.h"
#include "ui/mainwindow.h"
#include "ui/search/findbar.h"
#include "ui/search/palette.h"
#include "ui/search/palettesources.h"
#include "ui/search/searchpane.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/noticestack.h"
#include "ui/shell/undostack.h"
#include "ui/text/failures.h"
#include "ui/text/labels.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QTimer>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Wishes {
    Language language;
    Theme::Choice theme;
    QString page;
    QString shot;
    QSize size;
    QString state;
};

Wishes readWishes(const QApplication &app)
{
    QCommandLineParser parser;
    parser.addOptions({{u"lang"_s, u"ar or en"_s, u"code"_s, u"ar"_s},
                       {u"theme"_s, u"light or dark"_s, u"name"_s, u"light"_s},
                       {u"page"_s, u"inbox, leads, agent or settings"_s, u"name"_s, u"inbox"_s},
                       {u"size"_s, u"window size"_s, u"WxH"_s, u"1366x768"_s},
                       {u"state"_s, u"as in showState(), gallerywriting.h and gallerywork.h"_s, u"name"_s},
                       {u"shot"_s, u"write a picture and leave"_s, u"file"_s}});
    parser.process(app);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    return {languageFromCode(parser.value(u"lang"_s)).value_or(Language::English),
            parser.value(u"theme"_s) == "dark"_L1 ? Theme::Choice::Dark : Theme::Choice::Light,
            parser.value(u"page"_s),
            parser.value(u"shot"_s),
            QSize(size.value(0).toInt(), size.value(1).toInt()),
            parser.value(u"state"_s)};
}

/// The searches with what a store would have found.
void showSearch(MainWindow &window, const QString &state)
{
    const auto hit = [](int conversation, int message, const QString &name, const QString &text) {
        search::Hit made;
        made.conversation = ConversationId(conversation);
        made.contact = ContactId(conversation);
        made.message = MessageId(message);
        made.name = name;
        made.text = text;
        made.at = sampleshop::now() - std::chrono::hours(message);
        made.author = message % 2 ? Author::Customer : Author::Staff;
        made.channel = conversation % 2 ? whatsAppChannel() : messengerChannel();
        return made;
    };
    if (state == "find"_L1) {
        auto *bar = new FindBar(window.look(), &window.inbox().threadArea());
        bar->begin();
        bar->findChild<QLineEdit *>()->setText(u"شوز"_s);
        bar->setCount(17, false);
    } else if (state == "search"_L1) {
        auto *pane = new SearchPane(window.look(), &window.inbox());
        window.inbox().setSidePane(pane);
        pane->begin();
        pane->findChild<QLineEdit *>()->setText(u"اسعار"_s);
        pane->setAnswer({{hit(1, 1, u"أحمد فتحي"_s, u"ممكن أعرف الأسعار لو سمحت؟ محتاجين ٢٠ قطعة"_s),
                          hit(1, 4, u"أحمد فتحي"_s, u"السعر شامل الشحن يا فندم"_s),
                          hit(2, 3, u"Nourhan Adel"_s, u"Thanks! el as3ar kam for 35 polos? السعر بالجملة"_s),
                          hit(3, 9, u"م. ياسر، النور للمقاولات"_s, u"عرض سعر 120 بدلة فنيين"_s)},
                         searchTerms(u"اسعار"_s)},
                        false);
        QTest::keyClick(pane->findChild<QLineEdit *>(), Qt::Key_Down);
    } else {
        auto *palette = new Palette(window.look(), &window);
        QObject::connect(palette, &Palette::asked, palette, [&window, palette](const PaletteQuery &query) {
            QList<PaletteItem> items = palettesources::commands(window.commands(), query);
            PaletteItem person;
            person.kind = PaletteItem::Kind::Person;
            person.key = u"chat:1"_s;
            person.icon = Icon::Person;
            person.title = snippetOf(u"أحمد فتحي"_s, query.words);
            person.detail.text = u"+20 100 000 0001"_s;
            person.score = 95;
            items.append(person);
            PaletteItem message = person;
            message.kind = PaletteItem::Kind::Message;
            message.key.clear();
            message.icon = Icon::Quote;
            message.detail = snippetOf(u"ممكن أعرف الأسعار لو سمحت؟"_s, query.words);
            message.score = 20;
            items.append(message);
            palette->setItems(palettesources::ranked(items, {u"command:go.leads"_s}, {}));
        });
        palette->open();
        palette->findChild<QLineEdit *>()->setText(window.layoutDirection() == Qt::RightToLeft ? u"ال"_s : u"a"_s);
    }
}

void showState(MainWindow &window, QStandardItemModel &thread, const QString &state)
{
    using namespace std::chrono_literals;
    StatusView status = sampleshop::status();
    if (state == "stopped"_L1)
        status.agent.condition = AgentStatus::Condition::Stopped;
    if (state == "offline"_L1) {
        status.offlineSince = sampleshop::now() - 60min;
        status.outbox.waiting = 3;
    }
    window.setStatus(status);
    InboxPage &inbox = window.inbox();
    if (showWriting(window, state) || showWork(window, state))
        return;
    if (state == "kinds"_L1) {
        sampleshop::fill(thread, sampleshop::everyKind(), [](const ThreadRow &row) { return row.item.cursor().id; });
        inbox.setMediaFolder(QDir::tempPath());
    }
    if (state == "gaps"_L1) {
        for (const ThreadRow &row : sampleshop::gaps()) {
            auto *item = new QStandardItem;
            item->setData(QVariant::fromValue(row), RowRole);
            thread.appendRow(item);
        }
        inbox.messages().setFoundTerms(searchTerms(u"سعر"_s));
        inbox.messages().setNewCount(3);
    }
    if (state == "blocked"_L1) {
        CustomerExtras extras = sampleshop::extras();
        extras.blocked = true;
        inbox.customer().setExtras(extras);
        inbox.customer().setFolded({u"lead"_s, u"followUp"_s});
    }
    if (state == "merge"_L1) {
        auto *sheet = new MergeSheet(window.look(), &window);
        sheet->setComparison({u"أحمد فتحي"_s,
                              u"Ahmed Fathy"_s,
                              {{u"display_name"_s, u"أحمد فتحي"_s, u"Ahmed Fathy"_s, u"أحمد فتحي"_s},
                               {u"company"_s, {}, u"Al Nour"_s, u"Al Nour"_s},
                               {u"stage"_s, u"contacted"_s, u"won"_s, u"won"_s}},
                              34});
        sheet->open();
    }
    if (state == "empty"_L1)
        inbox.setConversation(std::nullopt);
    if (state == "keys"_L1)
        window.commands().run(command::kKeys);
    if (state == "keyboard"_L1)
        window.commands().run(command::kEditKeys);
    if (state == "menus"_L1)
        window.setMenuBarShown(true);
    if (state == "notices"_L1) {
        using Kind = Notice::Kind;
        NoticeStack &notices = window.notices();
        notices.add({Notice{Kind::NewCustomer, ConversationId(91), u"نورهان عادل"_s, u"السلام عليكم، الفيست بكام؟"_s}});
        notices.add({Notice{Kind::FailedSend, ConversationId(92), u"Karim Abu Zeid"_s, failureSentence(u"131047"_s)}});
        notices.add({Notice{Kind::HandedOver, ConversationId(93), u"مستشفى الشفا"_s, {}}});
    }
    if (state == "find"_L1 || state == "search"_L1 || state == "palette"_L1)
        showSearch(window, state);
    if (state == "marked"_L1) {
        const QListView *list = inbox.conversationPane().listView();
        for (const int row : {0, 1, 3})
            list->selectionModel()->select(list->model()->index(row, 0), QItemSelectionModel::Select);
    }
    if (state == "occupied"_L1) {
        inbox.conversationPane().setOccupants({{ConversationId(2), {u"منى سعيد"_s, false}},
                                               {ConversationId(3), {u"Karim Adel"_s, true}},
                                               {ConversationId(4), {}}});
    }
    if (state == "editor"_L1) {
        auto *editor = new ViewEditor(window.look(), &window);
        editor->edit({u"ينتظرون عرض سعر"_s,
                      {{{.labels = {LeadLabel::Hot, LeadLabel::Warm}, .waitingMinutes = 30}, {.tags = {TagId(2)}}}}},
                     {{{u"whatsapp"_s, u"WhatsApp"_s}}, {{StaffId(1), u"Mona"_s}}, {{TagId(2), u"quote"_s}}}, {});
    }
    if (state == "ask"_L1) {
        auto *line = new AskLine(window.look(), &window);
        const QString due = window.look().format.due(sampleshop::now() + 24h, sampleshop::now());
        line->ask({.title = labels::status(ConversationStatus::Snoozed),
                   .hint = {},
                   .text = u"بكرة 10"_s,
                   .choices = {},
                   .echo = [due](const QString &) { return due; },
                   .answered = {}});
    }
    if (state == "locked"_L1) {
        auto *page = new LockPage(window.look(), &window);
        page->setPeople(u"منى سعيد"_s, {{StaffId(1), u"Karim Adel"_s}, {StaffId(2), u"أحمد فتحي"_s}});
        window.setCentralWidget(page);
        page->findChild<QAbstractButton *>(u"somebodyElse"_s)->click();
    }
    if (state == "peek"_L1) {
        auto *peek = new Peek(window.look(), &window, &thread);
        peek->begin(u"أحمد فتحي"_s, inbox.conversationPane().placeOf(ConversationId(2), window));
    }
    if (state == "undo"_L1)
        window.undo().push({labels::status(ConversationStatus::Done), [] {}});
    if (state != "failed"_L1)
        return;
    for (const auto &[id, code] : {std::pair{31, u"131047"_s}, std::pair{32, u"131056"_s}}) {
        ThreadRow row;
        Message message;
        message.id = MessageId(id);
        message.direction = Direction::Outbound;
        message.author = id == 31 ? Author::Staff : Author::Phone;
        message.staffName = u"Karim"_s;
        message.text = u"The price list is attached: SKU BW-SH-044 at EGP 1,150 👍"_s;
        message.kind = id == 31 ? MessageKind::Text : MessageKind::Document;
        message.state = DeliveryState::Failed;
        message.failureCode = code;
        message.at = sampleshop::now();
        row.item.content = message;
        auto *item = new QStandardItem;
        item->setData(QVariant::fromValue(row), RowRole);
        thread.appendRow(item);
    }
}

void fillWindow(MainWindow &window, const Wishes &wishes)
{
    window.setBadges({.inbox = 12, .leads = 3});
    window.setAppearance({.language = wishes.language, .theme = wishes.theme});
    window.inbox().setViews(sampleshop::views());
    window.inbox().setCurrentView(InboxView::WaitingOnUs);
    window.inbox().setListState({.kind = ListState::Kind::Ready, .total = 10, .problem = {}});
    window.inbox().selectConversation(ConversationId(1));
    window.inbox().setConversation(sampleshop::conversations().constFirst());
    window.inbox().setContactCard(sampleshop::card());
    window.inbox().customer().setExtras(sampleshop::extras());
    window.inbox().setDraft(sampleshop::draft());
    window.leads().setTotals(sampleshop::totals());
    window.settings().setView(sampleshop::settings());
    window.showPage(wishes.page == "leads"_L1      ? Page::Leads
                    : wishes.page == "agent"_L1    ? Page::Agent
                    : wishes.page == "settings"_L1 ? Page::Settings
                                                   : Page::Inbox);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const Wishes wishes = readWishes(app);
    SampleLook sample;
    sample.theme.setChoice(wishes.theme);
    sample.theme.attach(app);
    sample.format.setLanguage(wishes.language);
    LanguageSwitch language;
    language.apply(wishes.language);

    QStandardItemModel conversations;
    QStandardItemModel thread;
    QStandardItemModel leads;
    sampleshop::fillConversations(conversations);
    sampleshop::fillThread(thread);
    sampleshop::fillLeads(leads);
    MainWindow window(sample.look);
    window.inbox().setConversationModel(&conversations);
    window.inbox().setThreadModel(&thread);
    window.leads().setModel(&leads);
    fillWindow(window, wishes);
    window.resize(wishes.size);
    window.show();
    showState(window, thread, wishes.state);
    if (!wishes.shot.isEmpty()) {
        QTimer::singleShot(600, &window, [&] { app.exit(window.grab().save(wishes.shot) ? 0 : 1); });
    }
    return QApplication::exec();
}
