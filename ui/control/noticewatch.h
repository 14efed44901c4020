#pragma once

#include "app/domain/changes.h"
#include "app/store/happenings.h"
#include "ui/control/toldmessages.h"
#include "ui/models/latestonly.h"
#include "ui/shell/notice.h"
#include "ui/widgets/minutetimer.h"

#include <QObject>
#include <QTimer>

namespace migochat {

class Clock;
class Desk;
class MainWindow;
class NoticeChoices;
class Preferences;
class Reader;
struct StatusView;
class ThreadController;

/// Looks at every ring for what a person should hear of who is somewhere else: a customer who waits, a message that
/// failed, a lead that became hot, a chat that the assistant gave up or a colleague hands to me, a follow-up or a task that is due. After a start and after sleep it says once what
/// happened meanwhile.
class NoticeWatch final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        ThreadController &thread;
        Reader &reader;
        Preferences &prefs;
        const Desk &desk; ///< who sits here
        const Clock &clock;
        NoticeChoices &choices;
    };

    explicit NoticeWatch(const Parts &parts, QObject *parent = nullptr);
    ~NoticeWatch() override;

    void apply(const ChangeSet &changes);
    /// The clock went on: tells what is due since the last time. Asked for once a minute.
    void passTime();
    /// Tells once when receiving or sending begins to fail. Messages that were not sent are told by themselves.
    void setStatus(const StatusView &status);

private:
    void read();
    void tell(const QList<happenings::Happening> &happenings);
    /// None of what is told already or goes on in a colleague's chat.
    [[nodiscard]] std::optional<Notice> noticeOf(const happenings::Happening &happening);
    void onTick();
    void onPlace();
    [[nodiscard]] ConversationId chatInSight() const;
    [[nodiscard]] bool concernsMe(const happenings::Happening &happening) const;
    void openNotice(ConversationId conversation);
    void sayWhoWaits(Instant since);
    void sayWhatWasMissed();

    MainWindow &m_window;
    ThreadController &m_thread;
    Reader &m_reader;
    Preferences &m_prefs;
    const Desk &m_desk;
    const Clock &m_clock;
    NoticeChoices &m_choices;
    bool m_isTroubled = false;
    bool m_wasWell = false;  ///< since the start
    QSet<qint64> m_messages; ///< changed and not looked at yet
    QSet<qint64> m_activities;
    ToldMessages m_told;
    Instant m_from; ///< nothing older is told
    Instant m_due;  ///< what was due until then is told
    Instant m_seen; ///< the last tick: long ago means that the computer slept
    LatestOnly m_latest;
    LatestOnly m_digest;
    LatestOnly m_missed;
    LatestOnly m_dueNow;
    QTimer m_gather;
    MinuteTimer m_tick;
};

} // namespace migochat
