// migochat-pictures --data-dir DIR --out DIR: takes the pictures of the README from the real desktop over a shop's
// folder: inbox and leads, Arabic and English, light and dark. Needs no display.

#include "ui/application.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/draftstrip.h"
#include "ui/inbox/inboxpage.h"
#include "ui/leads/leadspage.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/shell/banner.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QListView>
#include <QTest>

#include <cstdio>
#include <functional>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Appearance {
    Language language;
    Theme::Choice theme;
};

struct Order {
    QString dataDir;
    QDir out;
    QString customer; ///< whose conversation is open; it has to hold a draft
    QSize size;
};

ConversationId conversationOf(const QAbstractItemModel &model, const QString &customer)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto shown = model.index(row, 0).data(RowRole).value<ConversationRow>();
        if (shown.name == customer)
            return shown.conversation.id;
    }
    return {};
}

/// What the strip at the bottom says came from the agent once, and nothing is left to be warned of.
class Settled : public QObject
{
public:
    explicit Settled(Application &desktop) : m_desktop(desktop)
    {
        connect(&desktop.link(), &AgentLink::status, this, [this] { m_heard = true; });
    }
    bool isSo() const
    {
        return m_heard && m_desktop.link().state() == AgentLink::State::Live && m_desktop.thread()
            && !m_desktop.window().findChild<Banner *>()->isVisible();
    }

private:
    Application &m_desktop;
    bool m_heard = false;
};

bool waitFor(const std::function<bool()> &fact)
{
    return QTest::qWaitFor(fact, 60'000);
}

bool take(MainWindow &window, const Order &order, const QString &name)
{
    const QString file = order.out.filePath(name + u".png"_s);
    std::printf("%s\n", qPrintable(file));
    return window.grab().save(file);
}

bool openInbox(Application &desktop, const Order &order)
{
    MainWindow &window = desktop.window();
    const auto *list = window.findChild<ConversationPane *>()->listView();
    ConversationId wanted;
    if (!waitFor([&] { return (wanted = conversationOf(*list->model(), order.customer)).isValid(); }))
        return false;
    desktop.thread()->open(wanted);
    const auto *draft = window.inbox().findChild<DraftStrip *>();
    return waitFor([&] { return desktop.thread()->current() == wanted && draft->isVisible(); });
}

bool takeBoth(const Order &order, const Appearance &look)
{
    DesktopOptions options;
    options.dataDir = order.dataDir;
    options.language = look.language;
    options.theme = look.theme;
    options.agent = DesktopOptions::Agent::LeaveAlone;
    Application desktop(*qApp, options);
    const Settled settled(desktop);
    desktop.start();
    MainWindow &window = desktop.window();
    window.resize(order.size);
    if (!waitFor([&] { return settled.isSo(); }) || !openInbox(desktop, order))
        return false;
    const QString suffix =
        u"-%1-%2"_s.arg(codeOf(look.language), look.theme == Theme::Choice::Dark ? u"dark"_s : u"light"_s);
    if (!take(window, order, u"inbox"_s + suffix))
        return false;
    window.showPage(Page::Leads);
    const auto *leads = window.leads().findChild<QListView *>();
    if (!waitFor([&] { return leads->model() && leads->model()->rowCount() > 0; }))
        return false;
    return take(window, order, u"leads"_s + suffix);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"data-dir"_s, u"The shop's folder; its agent has to run."_s, u"DIR"_s},
                       {u"out"_s, u"Where the pictures go."_s, u"DIR"_s, u"resources/screenshots"_s},
                       {u"customer"_s, u"Whose conversation is open."_s, u"NAME"_s, u"أحمد فتحي"_s},
                       {u"size"_s, u"Of the window."_s, u"WxH"_s, u"1366x768"_s}});
    parser.addHelpOption();
    parser.process(app);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const Order order{parser.value(u"data-dir"_s), QDir(parser.value(u"out"_s)), parser.value(u"customer"_s),
                      QSize(size.value(0).toInt(), size.value(1).toInt())};
    for (const Language language : {Language::Arabic, Language::English}) {
        for (const Theme::Choice theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
            if (!takeBoth(order, {language, theme})) {
                std::fprintf(stderr, "migochat-pictures: the shop in %s did not show itself\n", qPrintable(order.dataDir));
                return 1;
            }
        }
    }
    return 0;
}
