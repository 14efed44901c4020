#pragma once

#include "tests/integration/agentrunner.h"
#include "tests/integration/desktop.h"
#include "tests/integration/simrunner.h"

#include <QJsonObject>
#include <QMap>

#include <functional>

namespace migochat::test {

/// The demo shop's day from its script, step by step and as fast as it goes: the simulator plays the customers, the shipped
/// agent serves them, and what staff do goes over the agent's link as from the desktop.
class PlayedDay
{
public:
    /// Called after each step with its verb, when everything that it caused has come to rest.
    using Moment = std::function<void(const QJsonObject &verb)>;

    /// Plays it to the end; what went wrong, empty when nothing did.
    [[nodiscard]] QString play(const Moment &moment);

    /// The text in the first row of a statement on the shop's store.
    [[nodiscard]] QString text(const QByteArray &sql) const;
    [[nodiscard]] qint64 number(const QByteArray &sql) const { return text(sql).toLongLong(); }
    /// As SQL: the conversation of a customer of the script ("C7").
    [[nodiscard]] static QByteArray talkOf(const QString &actor);
    /// The newest conversation of a customer on a channel.
    [[nodiscard]] ConversationId conversation(const QString &actor, const QByteArray &channel = {}) const;
    /// The remote end's view, by a dotted path ("sent.last.C7.text").
    [[nodiscard]] QJsonValue world(const QString &path);

    template <typename C>
    [[nodiscard]] ReplyFrame command(const C &command)
    {
        return m_desktop->run(command);
    }

    /// What C7 reads when he writes again.
    static QString heldText() { return QStringLiteral("موجود يا فندم، مقاس 34 متوفر"); }

private:
    [[nodiscard]] bool open();
    [[nodiscard]] QString perform(const QJsonObject &verb);
    [[nodiscard]] QString staff(const QJsonObject &verb);
    [[nodiscard]] ReplyFrame answerDraft(const QJsonObject &verb);
    [[nodiscard]] ReplyFrame answerPrivately(const QJsonObject &verb);
    [[nodiscard]] ReplyFrame holdBehindTemplate(const QJsonObject &verb);
    [[nodiscard]] ReplyFrame sendQuote(const QJsonObject &verb);
    [[nodiscard]] bool isQuiet();
    [[nodiscard]] bool startAgent(const QStringList &options);

    AgentRunner m_agent;
    SimRunner m_sim;
    std::unique_ptr<Desktop> m_desktop;
    bool m_tunnelUp = true;
    bool m_netUp = true;
};

} // namespace migochat::test
