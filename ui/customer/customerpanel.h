#pragma once

#include "app/domain/workinghours.h"
#include "ui/customer/customerdata.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/widgets/look.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>

class QFrame;
class QScrollArea;
class QVBoxLayout;

namespace migochat {

class CustomerSection;
class IconButton;
class InlineField;
class Pictures;

/// Who the customer is, and everything that is known: identity, stage and score with its reasons, follow-up, tasks, tags, pinned
/// notes, source, files, other chats, history, privacy. Values are changed where they stand; while one is being changed, news wait.
class CustomerPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerPanel(const Look &look, QWidget *parent = nullptr);

    void setCard(const std::optional<CustomerCard> &card);
    void setConversation(const std::optional<ConversationRow> &row);
    void setExtras(const CustomerExtras &extras);
    /// A wish was not carried out: everything stands as the store has it, and the sentence says why.
    void refuse(const QString &sentence);
    /// Puts the keyboard into the line of a new task, with these words to begin with; it may come from a message.
    void beginTask(const QString &text, MessageId message);
    /// The numbers of this customer are written whole, for somebody from whom they are hidden elsewhere.
    void showNumbers();
    void hideNumbers();
    void setMediaFolder(const QString &folder);
    /// Of the shop, for the times that are offered.
    void setHours(const WorkingHours &hours) { m_hours = hours; }
    /// Without an agent everything can be read, copied and followed, and nothing be changed.
    void setLive(bool live);
    enum class CloseButton { Hidden, Shown };
    void setCloseButton(CloseButton button);

    /// The sections that are folded up, by their names.
    [[nodiscard]] QStringList folded() const;
    void setFolded(const QStringList &sections);
    /// The order of the sections, by their names; empty: the usual one.
    [[nodiscard]] QStringList order() const { return m_order; }
    void setOrder(const QStringList &sections);

Q_SIGNALS:
    void stageChosen(migochat::LeadId lead, migochat::LeadStage stage);
    void labelChosen(migochat::LeadId lead, migochat::LeadLabel label);
    void wished(const migochat::CustomerWish &wish);
    void foldedChanged();
    void orderChanged();
    void closeAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void rebuildLater();
    void fill(QVBoxLayout &column);
    void showNews();
    void allowChanges();
    [[nodiscard]] bool isBeingEdited() const;
    [[nodiscard]] bool isBeingPressed() const;
    void leaveFields();
    [[nodiscard]] CustomerSection *section(QVBoxLayout &column, const QString &id, const QString &title);
    [[nodiscard]] QList<CustomerSection *> sections() const; ///< that are shown, from the top
    [[nodiscard]] qsizetype placeAt(const QPoint &globalPos) const;
    void moveSection(const QString &id, int step);
    void putSection(const QString &id, qsizetype place);
    void showDropLine(const QPoint &globalPos);
    void hideDropLine();
    /// A field of a section, and what is wished when something was typed into it.
    struct Field {
        QString id;
        QString name;
        QString value;
        std::function<CustomerWish(const QString &typed)> wish;
    };
    InlineField *addField(CustomerSection &section, const Field &made);
    InlineField *addRecordField(CustomerSection &section, const QString &id, const QString &name, const QString &value);

    void addSuggestion(QVBoxLayout &column, const suggestions::Suggestion &suggestion);
    void addState(QVBoxLayout &column);
    void addIdentity(QVBoxLayout &column);
    void addLead(QVBoxLayout &column);
    void addValue(CustomerSection &section, const Lead &lead);
    void addInterest(CustomerSection &section, const Lead &lead);
    void addContact(QVBoxLayout &column);
    void addName(CustomerSection &section);
    void addPhones(CustomerSection &section);
    void addPhone(CustomerSection &section, qsizetype place);
    void addHiddenPhone(CustomerSection &section, const QString &phone);
    [[nodiscard]] QString seen(const QString &text) const; ///< as whoever sits here may read it
    [[nodiscard]] bool isHidden(const QString &number) const;
    [[nodiscard]] bool hidesNumbers() const;
    void addFollowUp(QVBoxLayout &column);
    struct Times {
        std::optional<Instant> now; ///< what is set
        std::function<void(std::optional<Instant> at)> chosen;
        std::function<void()> typed; ///< another one is to be asked for
    };
    void offerTimes(QWidget *button, const Times &times);
    void addTasks(QVBoxLayout &column);
    void addTask(CustomerSection &section, const tasks::Task &task);
    void addNewTask(CustomerSection &section);
    void leaveTask();
    void offerStaff(QWidget *button, const tasks::Task &task);
    void addTags(QVBoxLayout &column);
    void addNotes(QVBoxLayout &column);
    void addOrders(QVBoxLayout &column);
    void addQuestions(QVBoxLayout &column);
    void addQuestion(CustomerSection &section, const ProductQuestion &question);
    void leaveQuestion();
    void addSource(QVBoxLayout &column);
    void addPictures(CustomerSection &section, const QList<customerpage::File> &files);
    void addTouch(CustomerSection &section, const QString &name, const std::optional<Touch> &touch);
    void addFiles(QVBoxLayout &column);
    void addChats(QVBoxLayout &column);
    void addHistory(QVBoxLayout &column);
    void addPrivacy(QVBoxLayout &column);
    void wish(const CustomerWish &wish) { Q_EMIT wished(wish); }

    const Look m_look;
    std::optional<CustomerCard> m_card;
    std::optional<ConversationRow> m_row;
    CustomerExtras m_extras;
    QString m_problem;
    QSet<QString> m_folded;
    QStringList m_order;
    WorkingHours m_hours = WorkingHours::usual();
    MessageId m_taskFrom; ///< the message that the task being written comes from
    QTimer m_late;        ///< until another customer's thread has been painted
    bool m_numbersShown = false;
    bool m_live = true;
    bool m_waits = false;    ///< news came while something was being edited
    bool m_isFilled = false; ///< a customer is shown
    Pictures *m_pictures;
    IconButton *m_close;
    QScrollArea *m_scroll;
    QPointer<QFrame> m_dropLine; ///< where a section that is dragged would go
};

} // namespace migochat
