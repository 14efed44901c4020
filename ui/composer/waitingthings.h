#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/id.h"
#include "app/domain/messagecontent.h"
#include "ui/composer/waitingfile.h"
#include "ui/imaging/outgoingfile.h"

#include <QHash>
#include <QObject>

namespace migochat {

/// What waits beside the text to be sent, per chat: files and product cards. A file is read when its chat is open: only
/// then is it known which channel has to take it. Own files (pasted, recorded) go away with their entry.
class WaitingThings final : public QObject
{
    Q_OBJECT

public:
    explicit WaitingThings(QObject *parent = nullptr) : QObject(parent) {}

    qint64 addFile(ConversationId conversation, const ChosenFile &file);
    void addProduct(ConversationId conversation, const Card &product);
    void remove(qint64 serial);
    void removeProduct(ConversationId conversation, int index);
    void clear(ConversationId conversation);
    /// Takes everything of a chat out; own files now belong to whoever asked.
    struct Things {
        QList<ChosenFile> files{};
        QList<Card> products{};
    };
    [[nodiscard]] Things takeOut(ConversationId conversation);
    void putIn(ConversationId conversation, const Things &things);

    /// The chat is open: asks for the bytes of what rests there.
    void wake(ConversationId conversation);
    /// The chat is opened anew: what was gone may be there again.
    void lookAgain(ConversationId conversation);
    /// Its bytes were read: what the channel says follows.
    void setFacts(qint64 serial, const InspectedFile &file, const ChannelKind &channel);
    void setState(qint64 serial, WaitingFile::State state);
    /// Sent as what the channel takes unchanged.
    void sendAsDocument(qint64 serial, const ChannelKind &channel);

    [[nodiscard]] QList<WaitingFile> files(ConversationId conversation) const { return m_files.value(conversation); }
    [[nodiscard]] QList<Card> products(ConversationId conversation) const { return m_products.value(conversation); }
    /// Everything of every chat, as it is kept over an end of the program.
    [[nodiscard]] QHash<ConversationId, Things> all() const;
    [[nodiscard]] bool isEmpty(ConversationId conversation) const;
    /// Why it cannot leave yet: still being read, or refused by the channel. Empty when it can.
    [[nodiscard]] QString obstacle(ConversationId conversation) const;

Q_SIGNALS:
    void changed(migochat::ConversationId conversation);
    void readWanted(const migochat::WaitingFile &file);
    void ownFileGone(const QString &path); ///< to be deleted by whoever does files

private:
    struct Place {
        ConversationId conversation;
        qsizetype index = -1;
    };
    [[nodiscard]] Place find(qint64 serial) const;
    template <typename Change>
    void alter(qint64 serial, Change change);
    [[nodiscard]] static Things thingsOf(const QList<WaitingFile> &files, const QList<Card> &products);

    QHash<ConversationId, QList<WaitingFile>> m_files;
    QHash<ConversationId, QList<Card>> m_products;
    qint64 m_lastSerial = 0;
};

} // namespace migochat
