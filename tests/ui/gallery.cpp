// Shows the pages with the invented people of the demo shop, for pictures and for looking at. Not shipped.

#include "tests/ui/samplekinds.h"
#include "tests/ui/samplelook.h"
#include "ui/actions/commandregistry.h"
#include "ui/inbox/inboxpage.h"
#include "ui/leads/leadspage.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/undostack.h"
#include "ui/text/labels.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
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
                       {u"state"_s, u"template, human, closing, stopped, failed, kinds, empty, keys, keyboard, menus or undo"_s,
                        u"name"_s},
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
    if (state == "template"_L1)
        inbox.setWindow(WindowState{ReplyWindow::TemplateOnly, {}});
    if (state == "human"_L1)
        inbox.setWindow(WindowState{ReplyWindow::HumanOnly, sampleshop::now() + 90h});
    if (state == "closing"_L1)
        inbox.setWindow(WindowState{ReplyWindow::Open, sampleshop::now() + 52min});
    if (state == "kinds"_L1) {
        sampleshop::fill(thread, sampleshop::everyKind(), [](const ThreadRow &row) { return row.item.cursor().id; });
        inbox.setMediaFolder(QDir::tempPath());
    }
    if (state == "empty"_L1)
        inbox.setConversation(std::nullopt);
    if (state == "keys"_L1)
        window.commands().run(command::kKeys);
    if (state == "keyboard"_L1)
        window.commands().run(command::kEditKeys);
    if (state == "menus"_L1)
        window.setMenuBarShown(true);
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
    window.setAppearance(wishes.language, wishes.theme, Digits::Western);
    window.inbox().setViews(sampleshop::views());
    window.inbox().setCurrentView(InboxView::WaitingOnUs);
    window.inbox().setListState({.kind = ListState::Kind::Ready, .total = 10, .problem = {}});
    window.inbox().selectConversation(ConversationId(1));
    window.inbox().setConversation(sampleshop::conversations().constFirst());
    window.inbox().setContactCard(sampleshop::card());
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
        QTimer::singleShot(600, &window, [&window, &wishes, &app] {
            app.exit(window.grab().save(wishes.shot) ? 0 : 1);
        });
    }
    return QApplication::exec();
}
