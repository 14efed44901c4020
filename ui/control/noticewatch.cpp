#include "ui/control/noticewatch.h"

#include "app/domain/clock.h"
#include "app/store/gaps.h"
#include "app/store/reader.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/chatwindow.h"
#include "ui/control/desk.h"
#include "ui/control/noticechoices.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/prefs/preferences.h"
#include "ui/shell/covering.h"
#include "ui/shell/noticestack.h"
#include "ui/shell/statuswords.h"
#include "ui/text/direction.h"
#include "ui/text/failures.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"

#include <QApplication>
#include <QWindow>

#include <utility>

namespace migochat {

using namespace std::chrono_literals;

namespace {

constexpr auto kGather = 120ms;
constexpr auto kSlept = 150s; ///< so much later than expected: the computer slept
constexpr auto kSettle = 5s;  ///< after waking, until what came meanwhile has arrived
constexpr auto kAway = 5min;  ///< a shorter absence is not worth a summary

struct Found {
    QList<happenings::Happening> messages;
    QList<happenings::Happening> activities;
};

Notice::Kind kindOf(happenings::Happening::Kind kind)
{
    using Kind = happenings::Happening::Kind;
    switch (kind) {
    case Kind::NewCustomer:
        return Notice::Kind::NewCustomer;
    case Kind::FollowUp:
        return Notice::Kind::FollowUp;
    case Kind::Task:
        return Notice::Kind::Task;
    case Kind::Closing:
        return Notice::Kind::Closing;
    case Kind::Assigned:
        return Notice::Kind::Assigned;
    case Kind::HotLead:
        return Notice::Kind::HotLead;
    case Kind::HandedOver:
        return Notice::Kind::HandedOver;
    case Kind::Named:
        return Notice::Kind::Named;
    case Kind::FailedSend:
        return Notice::Kind::FailedSend;
    case Kind::Waiting:
        break;
    }
    return Notice::Kind::Waiting;
}

} // namespace

NoticeWatch::NoticeWatch(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_thread(parts.thread), m_reader(parts.reader), m_prefs(parts.prefs),
      m_desk(parts.desk), m_clock(parts.clock), m_choices(parts.choices), m_from(parts.clock.now()),
      m_due(parts.clock.now()), m_seen(parts.clock.now()), m_tick(parts.clock)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGather);
    connect(&m_gather, &QTimer::timeout, this, &NoticeWatch::read);
    connect(&m_tick, &MinuteTimer::turned, this, &NoticeWatch::onTick);
    m_tick.start();
    connect(&m_thread, &ThreadController::opened, this, &NoticeWatch::onPlace);
    connect(&m_window, &MainWindow::pageShown, this, &NoticeWatch::onPlace);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, &NoticeWatch::onPlace);
    connect(qApp, &QGuiApplication::focusWindowChanged, this, &NoticeWatch::onPlace, Qt::QueuedConnection);
    connect(&m_window.notices(), &NoticeStack::openRequested, this, &NoticeWatch::openNotice);
    m_window.commands().handle(command::kNotice, [this] { m_window.notices().openNewest(); });
    const Instant before = fromMsecs(m_prefs.lastSeen());
    onPlace();
    if (toMsecs(before) > 0 && m_from - before > kAway)
        QTimer::singleShot(kSettle, this, [this, before] { sayWhoWaits(before); });
    sayWhatWasMissed();
}

NoticeWatch::~NoticeWatch()
{
    m_prefs.setLastSeen(toMsecs(m_clock.now()));
}

/// The chat on screen needs no notice, as long as somebody can see it. Who goes somewhere, comes or leaves is here:
/// that is written down now, so that no clock has to write it.
void NoticeWatch::onPlace()
{
    m_prefs.setLastSeen(toMsecs(m_clock.now()));
    m_window.notices().enter(chatInSight());
}

/// In the window that has the keyboard, whichever it is.
ConversationId NoticeWatch::chatInSight() const
{
    const QWidget *front = QApplication::activeWindow();
    if (const auto *chat = qobject_cast<const ChatWindow *>(front))
        return chat->conversation();
    const bool isInbox = front == &m_window && !isCovered(m_window) && m_window.currentPage() == Page::Inbox;
    return isInbox ? m_thread.current() : ConversationId();
}

void NoticeWatch::openNotice(ConversationId conversation)
{
    m_window.showPage(Page::Inbox);
    if (!conversation.isValid())
        return m_window.inbox().chooseView(InboxView::WaitingOnUs);
    m_thread.open(conversation);
    m_window.inbox().focusComposer();
}

void NoticeWatch::apply(const ChangeSet &changes)
{
    for (const Change &change : changes) {
        if (change.topic == Topic::Message)
            m_messages.insert(change.id);
        else if (change.topic == Topic::Activity)
            m_activities.insert(change.id);
        else if (change.topic == Topic::Gap)
            sayWhatWasMissed();
    }
    if (!m_gather.isActive() && (!m_messages.isEmpty() || !m_activities.isEmpty()))
        m_gather.start();
}

void NoticeWatch::read()
{
    if (m_latest.isWaiting())
        return m_gather.start();
    const QSet<qint64> messages = std::exchange(m_messages, {});
    const QSet<qint64> activities = std::exchange(m_activities, {});
    const auto answer = m_reader.run([messages, activities, since = m_from](const Database &database) -> Result<Found> {
        const auto ofMessages = happenings::ofMessages(database, messages, since);
        if (!ofMessages)
            return failed(ofMessages);
        const auto ofActivities = happenings::ofActivities(database, activities, since);
        if (!ofActivities)
            return failed(ofActivities);
        return Found{*ofMessages, *ofActivities};
    });
    m_latest.run(this, answer, [this](const Result<Found> &found) {
        if (!found)
            return; // the lists show it all the same
        tell(found->messages + found->activities);
    });
}

/// What goes on in a colleague's chat is the colleague's. Where nobody said who sits here, anybody may.
bool NoticeWatch::concernsMe(const happenings::Happening &happening) const
{
    using Kind = happenings::Happening::Kind;
    const StaffId me = m_desk.me();
    if (happening.kind == Kind::Assigned)
        return happening.staff == me && happening.by != me;
    if (!m_desk.isChosen())
        return true;
    if (happening.kind == Kind::Named)
        return happening.staff == me;
    if (happening.kind == Kind::FailedSend && happening.by == me)
        return true;
    return !happening.assignee.isValid() || happening.assignee == me;
}

void NoticeWatch::tell(const QList<happenings::Happening> &happenings)
{
    QList<Notice> notices;
    for (const happenings::Happening &happening : happenings) {
        if (const std::optional<Notice> notice = noticeOf(happening))
            notices.append(*notice);
    }
    m_choices.tell(notices);
}

std::optional<Notice> NoticeWatch::noticeOf(const happenings::Happening &happening)
{
    if (!concernsMe(happening))
        return std::nullopt;
    const bool failed = happening.kind == happenings::Happening::Kind::FailedSend;
    if (!failed && happening.message.isValid()) {
        if (m_told.contains(happening.message))
            return std::nullopt;
        m_told.insert(happening.message); // it may change many times yet
    }
    Notice notice;
    notice.kind = kindOf(happening.kind);
    notice.conversation = happening.conversation;
    notice.name = happening.name;
    notice.at = happening.at;
    if (failed)
        notice.text = failureSentence(happening.failureCode);
    else if (notice.kind == Notice::Kind::Named || notice.kind == Notice::Kind::FollowUp ||
             notice.kind == Notice::Kind::Task)
        notice.text = happening.text;
    else if (notice.kind == Notice::Kind::Waiting || notice.kind == Notice::Kind::NewCustomer)
        notice.text = happening.text.isEmpty() ? labels::kind(happening.form) : happening.text;
    notice.form = happening.form;
    if (notice.kind == Notice::Kind::Named && happening.staff != m_desk.me())
        notice.whom = happening.staffName;
    return notice;
}

void NoticeWatch::setStatus(const StatusView &status)
{
    StatusView machinery = status;
    machinery.outbox = {};
    const bool isTroubled = statuswords::worst(machinery) == Token::Bad;
    m_wasWell = m_wasWell || (!isTroubled && status.agent.condition == AgentStatus::Condition::Live);
    if (std::exchange(m_isTroubled, isTroubled) || !isTroubled || !m_wasWell)
        return; // what stands still when somebody comes is told by the line above the pages
    Notice notice;
    notice.kind = Notice::Kind::AgentProblem;
    notice.text = statuswords::troubles(machinery, m_window.look().format);
    notice.at = m_clock.now();
    m_choices.tell({notice});
}

void NoticeWatch::passTime()
{
    const Instant from = std::exchange(m_due, m_clock.now());
    const auto answer = m_reader.run([me = m_desk.me(), from, to = m_due](const Database &database) {
        return happenings::dueBetween(database, me, from, to);
    });
    m_dueNow.run(this, answer, [this](const Result<QList<happenings::Happening>> &due) {
        if (!due)
            return; // the lists show it all the same
        tell(*due);
    });
}

void NoticeWatch::onTick()
{
    const Instant now = m_clock.now();
    const Instant before = std::exchange(m_seen, now);
    m_tick.start();
    passTime();
    if (now - before < kSlept)
        return;
    m_from = now + kSettle; // what came meanwhile is told once, in one line
    QTimer::singleShot(kSettle, this, [this, before] { sayWhoWaits(before); });
}

void NoticeWatch::sayWhoWaits(Instant since)
{
    const StaffId me = m_desk.isChosen() ? m_desk.me() : StaffId();
    const auto answer =
        m_reader.run([me, since](const Database &database) { return happenings::waitingSince(database, me, since); });
    m_digest.run(this, answer, [this](const Result<int> &waiting) {
        if (!waiting || *waiting == 0)
            return;
        Notice digest;
        digest.kind = Notice::Kind::Digest;
        digest.count = *waiting;
        digest.text = tr("%n customer(s) wrote while you were away and wait for an answer.", nullptr, *waiting);
        digest.at = m_clock.now();
        m_choices.tell({digest});
    });
}

/// Once for every absence of the agent, when it is known what came meanwhile.
void NoticeWatch::sayWhatWasMissed()
{
    m_missed.run(this, m_reader.run(&gaps::digest), [this](const Result<std::optional<gaps::Digest>> &digest) {
        if (!digest || !*digest)
            return;
        const gaps::Gap &gap = (*digest)->gap;
        if (gap.ongoing || gap.state == gaps::State::Open || gap.id.value() <= m_prefs.toldGap())
            return;
        m_prefs.setToldGap(gap.id.value());
        if ((*digest)->messages == 0)
            return;
        const Format &format = m_window.look().format;
        Notice notice;
        notice.kind = Notice::Kind::Digest;
        notice.count = (*digest)->messages;
        notice.text = tr("%n message(s) came while the program was off, from %1 to %2.", nullptr, (*digest)->messages)
                          .arg(isolated(format.listTime(gap.from, m_clock.now())), isolated(format.clockTime(gap.to)));
        notice.at = m_clock.now();
        m_choices.tell({notice});
    });
}

} // namespace migochat
