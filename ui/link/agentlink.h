#pragma once

#include "app/domain/async.h"
#include "app/protocol/frames.h"
#include "app/protocol/presence.h"
#include "ui/link/opencommands.h"
#include "ui/link/pause.h"

#include <QObject>
#include <QTimer>

class QWebSocket;

namespace migochat {

/// The desktop's end of the wire to the agent: finds it through `DIR/agent.json`, connects, connects again after a
/// break, hands on what changed and carries commands with their answers.
class AgentLink final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Disconnected, ///< nobody there; tried again by itself
        Connecting,
        Live,
        Mismatch, ///< an agent of another version answers
    };
    Q_ENUM(State)

    struct Options {
        QString dataDir;
        int protocol = kProtocolVersion;
        int schema = 0;
        std::chrono::milliseconds replyTimeout{15'000};
        std::chrono::milliseconds firstPause{200};
        std::chrono::milliseconds longestPause{5'000};
    };

    explicit AgentLink(Options options, QObject *parent = nullptr);
    ~AgentLink() override;

    void start();
    /// Tries at once instead of after the pause; for when an agent was just started.
    void retryNow();

    [[nodiscard]] State state() const { return m_state; }
    /// What the agent said about itself; meaningful from Live or Mismatch on.
    [[nodiscard]] const HelloFrame &agent() const { return m_hello; }
    [[nodiscard]] quint16 webhookPort() const { return m_webhookPort; }

    /// Who acts, written into every command.
    void setStaff(StaffId staff) { m_staff = staff; }
    [[nodiscard]] StaffId staff() const { return m_staff; }

    /// Asks the agent for something. Kept and sent again with the same token when the connection breaks before the
    /// answer. Errors: those of the command (`detail` is the machine word of the refusal, if there is one), Timeout.
    template <typename Command>
    [[nodiscard]] Async<typename Command::Reply> send(const Command &command)
    {
        using Reply = typename Command::Reply;
        const Answer<Reply> answer;
        submit(Command::kName, command.toJson(), [answer](const Result<QJsonObject> &body) {
            if (body)
                answer.give(Reply::fromJson(*body));
            else
                answer.give(failed(body));
        });
        return answer.future();
    }

    /// Tells the other desktops which chat is open here and whether somebody writes in it; told again after a break.
    void tellPresence(ConversationId conversation, bool isTyping);
    /// Asks an agent of another version to make room; works in Mismatch too.
    void askToStop();

Q_SIGNALS:
    void stateChanged(migochat::AgentLink::State state);
    /// An attempt found nobody.
    void unreachable();
    void changed(const migochat::ChangeSet &changes, migochat::Revision revision);
    /// Something was missed: what is on screen has to be read again.
    void reread();
    void status(const migochat::StatusFrame &status);
    /// What the other desktops do now: all of them.
    void othersChanged(const QList<migochat::Presence> &others);

private:
    void attempt();
    void closeSocket();
    void onBroken();
    void onText(const QString &text);
    void onHello(const HelloFrame &hello);
    void onRing(const RingFrame &ring);
    void setState(State state);
    void submit(QLatin1StringView name, const QJsonObject &body, OpenCommands::Receive receive);
    void transmit(const CommandFrame &command);

    const Options m_options;
    QWebSocket *m_socket = nullptr;
    State m_state = State::Disconnected;
    HelloFrame m_hello;
    QString m_epoch;
    Revision m_revision = -1;
    quint16 m_webhookPort = 0;
    StaffId m_staff;
    Presence m_presence;
    OpenCommands m_open;
    Pause m_pause;
    QTimer m_retry;
    QTimer m_handshake;
    QTimer m_expiry;
};

} // namespace migochat
