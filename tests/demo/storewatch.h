#pragma once

#include "app/domain/conversation.h"
#include "app/domain/draft.h"
#include "app/domain/threaditem.h"
#include "app/store/reader.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace migochat {

/// Prints what happens in a shop's store as it happens: customer message, draft, answer, delivered, read.
/// For demos on machines without a display; it only reads.
class StoreWatch final : public QObject
{
    Q_OBJECT

public:
    explicit StoreWatch(std::unique_ptr<Reader> reader);
    void start();

    [[nodiscard]] qsizetype messagesSeen() const { return m_states.size(); }

Q_SIGNALS:
    void drafted(const migochat::Draft &draft);

private:
    struct Seen {
        QString name;
        QList<ThreadItem> items;
        std::optional<Draft> draft;
    };
    struct Question {
        QHash<qint64, ThreadCursor> after;
        QList<MessageId> onTheWay;
    };
    struct Snapshot {
        QHash<qint64, Seen> conversations;
        QList<Message> onTheWay;
    };

    static Result<Snapshot> look(const Database &database, const Question &question);
    void poll();
    void show(const Snapshot &snapshot);
    void showItem(const QString &name, const ThreadItem &item);
    void showState(const Message &message);

    std::unique_ptr<Reader> m_reader;
    QTimer m_timer;
    Question m_question;
    QHash<qint64, DeliveryState> m_states;
    QHash<qint64, QString> m_names; ///< by message
    QSet<qint64> m_drafts;
};

} // namespace migochat
