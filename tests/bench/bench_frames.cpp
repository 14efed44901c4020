// What the eye waits for: scrolling, typing and changing chats in the real window on a store of a million messages.

#include "app/store/database.h"
#include "tests/bench/filledstore.h"
#include "tests/bench/plainwindow.h"
#include "ui/application.h"
#include "ui/composer/composeredit.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"

#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace migochat::bench {

namespace {

constexpr double kHitchMs = 25;
constexpr double kAfterStartMs = 5'000;

struct Times {
    int wheel = 300;
    int keys = 200;
    int switches = 100;
};

/// What can be measured alone.
const QStringList kParts{u"scrolling"_s, u"switching"_s, u"typing"_s};

ConversationId longestConversation(const QString &file)
{
    const Result<Database> database = Database::open(file, Access::ReadOnly);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    auto statement = database->prepare("SELECT id FROM conversation ORDER BY message_count DESC LIMIT 1"_L1);
    if (!statement || !statement->step().value_or(false))
        qFatal("no conversation in %s", qPrintable(file));
    return ConversationId(statement->integer(0));
}

void report(const QString &what, const FrameClock::Frames &frames, const FrameClock::Frames &plain,
            const QString &beside, const QString &goal)
{
    print({what + u", p50"_s, frames.ms.median(), u"ms"_s, beside, plain.ms.median()});
    print({what + u", p95"_s, frames.ms.percentile(0.95), u"ms"_s, beside, plain.ms.percentile(0.95), goal});
    print({what + u", longest"_s, frames.ms.percentile(1), u"ms"_s, beside, plain.ms.percentile(1), u"≤ 25 ms"_s});
    note(u"%1: %2 painted, %3 of them longer than 25 ms; %4 without anything to paint"_s.arg(what)
             .arg(frames.ms.count())
             .arg(frames.ms.countOver(kHitchMs))
             .arg(frames.withoutPaint));
}

class DesktopBench
{
public:
    DesktopBench(FrameClock &clock, const QString &file, const Times &times)
        : m_clock(clock), m_times(times), m_longest(longestConversation(file))
    {
        // The desktop writes its preferences beside the store, so it gets a folder of its own.
        if (!QFile::link(QFileInfo(file).absoluteFilePath(), m_folder.filePath(u"migochat.db"_s)))
            qFatal("cannot link %s", qPrintable(file));
        DesktopOptions options;
        options.dataDir = m_folder.path();
        options.agent = DesktopOptions::Agent::LeaveAlone;
        options.language = Language::Arabic;
        options.theme = Theme::Choice::Light;
        m_desktop = std::make_unique<Application>(clock, options);
        m_desktop->start();
        m_desktop->window().resize(1366, 768);
        waitUntil([this] { return m_desktop->thread() && thread().messages().rowCount() > 0; });
        const double started = nowMs(); // counters and dictionaries are read behind the first picture
        waitUntil([started] { return nowMs() - started > kAfterStartMs; });
    }

    void run(const QStringList &parts)
    {
        if (parts.contains(kParts.at(0)))
            measureScrolling();
        if (parts.contains(kParts.at(1)))
            measureSwitching();
        if (parts.contains(kParts.at(2)))
            measureTyping();
    }

private:
    [[nodiscard]] InboxPage &page() const { return m_desktop->window().inbox(); }
    [[nodiscard]] ThreadController &thread() const { return *m_desktop->thread(); }

    void measureScrolling()
    {
        const FrameClock::Frames plain = m_plain.scroll(m_clock, m_times.wheel);
        showDesktop();
        const QString list = u"plain list"_s;
        const QString goal = u"≤ 16.7 ms"_s;
        report(u"scrolling the conversation list"_s, scroll(*page().conversationPane().listView(), -15), plain, list,
               goal);
        openLongest();
        report(u"scrolling the longest conversation upwards"_s, scroll(page().messages(), 15), plain, list, goal);
    }

    void measureSwitching()
    {
        const FrameClock::Frames plain = m_plain.refill(m_clock, m_times.switches);
        showDesktop();
        report(u"switching conversations to the painted thread"_s, switchChats(), plain,
               u"plain list with 50 new rows"_s, u"≤ 16 ms"_s);
    }

    void measureTyping()
    {
        const FrameClock::Frames plain = m_plain.type(m_clock, m_times.keys, {});
        const FrameClock::Frames plainLong = m_plain.type(m_clock, m_times.keys, longDraft());
        showDesktop();
        const QString goal = u"≤ 16 ms"_s;
        report(u"key to glyph, empty box"_s, type({}), plain, u"plain box"_s, goal);
        report(u"key to glyph, draft of 4,000 letters"_s, type(longDraft()), plainLong, u"plain box, same draft"_s,
               goal);
    }

    void showDesktop()
    {
        m_plain.hide();
        m_desktop->window().activateWindow();
    }

    static void waitUntil(const std::function<bool()> &isSo)
    {
        QTimer again;
        again.callOnTimeout(&again, [&isSo] {
            if (isSo())
                QCoreApplication::exit();
        });
        again.start(std::chrono::milliseconds(50));
        QCoreApplication::exec();
    }

    FrameClock::Frames scroll(QListView &list, int degrees)
    {
        return m_clock.run({list.viewport(), [&list, degrees] { return turnWheel(list, degrees); }}, m_times.wheel,
                           kFrameMs);
    }

    FrameClock::Frames switchChats()
    {
        bool isThere = false;
        const auto arrived =
            QObject::connect(&thread().messages(), &MessageListModel::shown, &m_clock, [&isThere] { isThere = true; });
        const auto next = [&] {
            isThere = false;
            page().stepConversation(1);
            return true;
        };
        const auto frames = m_clock.run({page().messages().viewport(), next, [&isThere] { return isThere; }},
                                        m_times.switches, kSwitchMs);
        QObject::disconnect(arrived);
        return frames;
    }

    void openLongest()
    {
        bool isThere = false;
        const auto arrived = QObject::connect(&thread().messages(), &MessageListModel::shown, &m_clock,
                                              [&](ConversationId shown) { isThere = shown == m_longest; });
        thread().open(m_longest);
        waitUntil([&isThere] { return isThere; });
        QObject::disconnect(arrived);
    }

    static QString longDraft()
    {
        const QString sentence = u"أهلا بحضرتك، المقاسات متوفرة والتوصيل خلال يومين. Price is 450 EGP each. "_s;
        return sentence.repeated(4'000 / static_cast<int>(sentence.size()) + 1);
    }

    FrameClock::Frames type(const QString &draft)
    {
        auto &box = *page().findChild<ComposerEdit *>();
        box.setPlainText(draft);
        box.moveCursor(QTextCursor::End);
        box.setFocus();
        const QString words = u"عايز اعرف سعر الجزمة مقاس كبير please send price "_s;
        int typed = 0;
        const auto key = [&] { return pressKey(box, words.at(typed++ % words.size())); };
        const auto frames = m_clock.run({box.viewport(), key}, m_times.keys, kTypingMs);
        box.clear();
        return frames;
    }

    FrameClock &m_clock;
    const Times m_times;
    const ConversationId m_longest;
    QTemporaryDir m_folder;
    PlainWindow m_plain;
    std::unique_ptr<Application> m_desktop;
};

} // namespace

} // namespace migochat::bench

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    migochat::bench::FrameClock clock(argc, argv);
    QCoreApplication::setApplicationName(u"migochat"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    migochat::bench::addStoreOptions(parser);
    const QString all = migochat::bench::kParts.join(u',');
    parser.addOption({u"only"_s, u"What to measure: %1."_s.arg(all), u"PARTS"_s, all});
    parser.process(clock);
    migochat::bench::Times times;
    if (parser.isSet(u"quick"_s))
        times = {.wheel = 30, .keys = 20, .switches = 10};
    const QString file = migochat::bench::filledStore(parser);
    migochat::bench::note(migochat::bench::machineLoad());
    migochat::bench::DesktopBench(clock, file, times).run(parser.value(u"only"_s).split(u','));
    migochat::bench::note(migochat::bench::machineLoad());
    return 0;
}
