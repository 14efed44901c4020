#pragma once

#include "ui/inbox/inboxviewdata.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace migochat {

class IconButton;

/// Who the customer is: name and place, stage and score with its reasons, where they came from, what is next.
class CustomerPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerPanel(const Look &look, QWidget *parent = nullptr);

    void setCard(const std::optional<CustomerCard> &card);
    void setConversation(const std::optional<ConversationRow> &row);
    enum class CloseButton { Hidden, Shown };
    void setCloseButton(CloseButton button);

Q_SIGNALS:
    void stageChosen(migochat::LeadId lead, migochat::LeadStage stage);
    void labelChosen(migochat::LeadId lead, migochat::LeadLabel label);
    void closeAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addIdentity(QVBoxLayout &column);
    void addLead(QVBoxLayout &column, const Lead &lead);
    void addScore(QVBoxLayout &column, const Lead &lead);
    void addContact(QVBoxLayout &column);
    void addSource(QVBoxLayout &column);
    void addFollowUp(QVBoxLayout &column, const Lead &lead);
    void addTouch(QVBoxLayout &column, const QString &name, const std::optional<Touch> &touch);
    void addHead(QVBoxLayout &column, const QString &title);
    void addRow(QVBoxLayout &column, const QString &name, const QString &value);

    const Look m_look;
    std::optional<CustomerCard> m_card;
    std::optional<ConversationRow> m_row;
    IconButton *m_close;
    QScrollArea *m_scroll;
};

} // namespace migochat
