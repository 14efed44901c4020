#pragma once

#include "app/domain/assistantmode.h"
#include "app/domain/clock.h"
#include "app/domain/error.h"
#include "app/store/contacts.h"
#include "ui/link/agentlink.h"
#include "ui/models/latestonly.h"
#include "ui/shell/statusview.h"

#include <QObject>
#include <QTimer>

namespace migochat {

class Reader;

/// Puts together what strip, banner and agent page show: the link's state, the agent's own lights, what
/// the store knows of accounts and of messages that were not sent.
class StatusBoard final : public QObject
{
    Q_OBJECT

public:
    enum class Start { Expected, OnlyByHand };

    StatusBoard(const AgentLink &link, const Clock &clock, Start start, QObject *parent = nullptr);

    [[nodiscard]] const StatusView &view() const { return m_view; }

    /// From now on the store is read as well.
    void setReader(Reader &reader);
    void setStoreProblem(const QString &sentence);

    void onLinkState();
    void onStatus(const StatusFrame &status);
    void onAgentGaveUp(const Error &error);
    void onAgentStarted();
    void apply(const ChangeSet &changes);
    /// Sentences are made anew in the language of the screen.
    void retranslate();

Q_SIGNALS:
    void changed(const migochat::StatusView &view);

private:
    struct Stored {
        QList<contacts::AccountState> accounts{};
        AssistantMode defaultMode = AssistantMode::Suggest;
        int failedSends = 0;
    };
    void readStore();
    [[nodiscard]] static Result<Stored> readStored(const Database &database, Instant since);
    void refresh();
    void describeAgent();
    void describeChannels();
    void describeAssistant();
    void describeProducts();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] std::optional<contacts::AccountState> accountOf(const QString &channel) const;

    const AgentLink &m_link;
    const Clock &m_clock;
    StatusView m_view;
    StatusFrame m_frame;
    Stored m_stored;
    bool m_again = false; ///< something changed while the store was being read
    std::optional<Error> m_gaveUp;
    bool m_starting = true;
    Reader *m_reader = nullptr; ///< null until the store is open
    LatestOnly m_asked;
    QTimer m_patience;
};

} // namespace migochat
