#pragma once

#include "app/domain/changes.h"
#include "app/protocol/contactcommands.h"
#include "app/protocol/listcommands.h"
#include "ui/control/chatplace.h"
#include "ui/customer/customerdata.h"
#include "ui/link/agentlink.h"
#include "ui/models/latestonly.h"
#include "ui/shell/undostack.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace migochat {

class AskLine;
class Clock;
class CustomerPanel;
class EraseSheet;
class MergeSheet;
class ProductPicker;
class Reader;
class SplitSheet;
class ThreadController;

/// Feeds the customer's panel with what the store knows beside the open chat, and carries out what people want there. A
/// refusal is said in the panel and everything stands as it was; what can be taken back goes to the stack of acts.
class CustomerController final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ChatPlace place;
        ThreadController &thread;
        AgentLink &link;
        Reader &reader;
        const Clock &clock;
    };

    explicit CustomerController(const Parts &parts, QObject *parent = nullptr);

    void apply(const ChangeSet &changes);
    void reread();
    /// Numbers that somebody looked at are hidden again: somebody else sits here.
    void hideNumbers();
    [[nodiscard]] const CustomerExtras &extras() const { return m_extras; }

    /// For what is asked for in the thread.
    void setFollowUp(std::optional<Instant> at, const QString &note);
    void askFollowUp();
    /// The keyboard goes into the panel's line of a new task.
    void beginTask(const QString &text, MessageId message);
    /// Adds a message to the product questions; asks for the article where it names none. The words are what it says.
    void keepQuestion(MessageId message, const QString &words);
    void pinNote(NoteId note, bool pinned);
    void allowMarketing(bool allowed);
    /// Sends the platform's own question for the phone number.
    void askNumber();
    /// Of the open customer.
    [[nodiscard]] QStringList phones() const;

Q_SIGNALS:
    /// One of these is looked at, by its path.
    void pictureAsked(const QList<migochat::customerpage::File> &files, const QString &path);

private:
    void carryOut(const CustomerWish &wish);
    void onFacts();
    void read();
    void edit(const CustomerWish &wish);
    [[nodiscard]] std::optional<QString> valueOf(const QString &field) const;
    void editPhones(const QStringList &phones);
    void lookAtNumber();
    void block(bool blocked);
    void dismiss(SuggestionId suggestion);
    void lookAtMerge(ContactId other);
    void previewMerge(ContactId other, const QStringList &takeFromGone);
    void showMerge(ContactId other, const MergePreview &preview);
    void merge(ContactId other, const QStringList &takeFromGone);
    void lookAtSplit();
    void previewSplit(const QList<IdentityId> &identities);
    void split(const QList<IdentityId> &identities);
    void undoSplit(MergeId split);
    void putTag(const QString &name);
    void takeTag(const QString &name);
    void changeTags(const ConversationChange &there, const ConversationChange &back);

    void editLead(const CustomerWish &wish);
    void makeTask(const CustomerWish &wish);
    void finishTask(qint64 number);
    void editTask(const CustomerWish &wish);
    void askTaskTime(qint64 number);
    [[nodiscard]] const tasks::Task *openTask(qint64 number) const;
    struct Unclear {
        QuestionId question;
        QString words;
        QString sku; ///< that it has now
    };
    void askProduct(const Unclear &unclear);
    void findProducts(const QString &typed);
    void setProduct(const QString &sku);
    void chooseProduct(qint64 number);
    void removeQuestion(qint64 number);
    [[nodiscard]] const ProductQuestion *question(qint64 number) const;
    void lookAtErase();
    void eraseContact(ContactId contact, const QString &name);

    /// Sends a command; says a refusal, offers the way back of a success. See customersending.h.
    template <typename Command>
    void send(const Command &command, const UndoStack::Act &act = {});

    const ChatPlace m_place;
    ThreadController &m_thread;
    AgentLink &m_link;
    Reader &m_reader;
    const Clock &m_clock;
    CustomerPanel &m_panel;
    ContactId m_contact;
    ConversationId m_conversation;
    CustomerExtras m_extras;
    std::optional<QStringList> m_productLines; ///< read once, and again when the shop's list changed
    int m_historyLimit = 0;
    int m_fileLimit = 0;
    QPointer<MergeSheet> m_sheet;
    QPointer<SplitSheet> m_splitSheet;
    QPointer<EraseSheet> m_eraseSheet;
    AskLine *m_line = nullptr;         ///< made when it is first wanted
    ProductPicker *m_picker = nullptr; ///< made when it is first wanted
    Unclear m_unclear;                 ///< what it asks about
    LatestOnly m_asked;
    LatestOnly m_found;
    LatestOnly m_preview;
    QTimer m_gather;
};

} // namespace migochat
