#pragma once

#include "app/domain/background.h"
#include "app/domain/listedconversation.h"
#include "ui/control/chatplace.h"
#include "ui/inbox/chatfile.h"

#include <QObject>

#include <optional>

namespace migochat {

class AgentLink;
class Reader;

/// Saves chats as a file that somebody chooses. They are read in pieces, so that the window and the other questions to
/// the store go on; the file is written in the background as a whole. Nothing is saved before the agent wrote down how many
/// chats leave.
class ChatExport final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ChatPlace place;
        Reader &reader;
        AgentLink &link; ///< what leaves is written down
    };

    explicit ChatExport(const Parts &parts, QObject *parent = nullptr);

    /// Asks where and in which form.
    void ask(const QList<ConversationId> &conversations);
    /// `path` ends in ".txt", ".csv" or ".json", which decides the form.
    void save(const QList<ConversationId> &conversations, const QString &path);
    [[nodiscard]] bool isSaving() const { return m_job.has_value(); }

private:
    struct Job {
        QString path;
        ChatFile file;
        QList<ListedConversation> chats{};
        qsizetype at = 0;
        ThreadCursor after{};
    };
    void readChats(const QList<ConversationId> &conversations);
    void readNext();
    void write();
    void fail(const Error &error);

    const ChatPlace m_place;
    Reader &m_reader;
    AgentLink &m_link;
    Background m_background;
    std::optional<Job> m_job;
};

} // namespace migochat
