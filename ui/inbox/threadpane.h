#pragma once

#include "ui/inbox/composer.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/inbox/threadheader.h"
#include "ui/widgets/look.h"

#include <QTimer>
#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QStackedWidget;

namespace migochat {

class DraftStrip;
class MessageView;

/// One open conversation: header, messages, suggestion of the assistant, composer. Keeps unsent text per chat.
class ThreadPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ThreadPane(const Look &look, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model);
    void setConversation(const std::optional<ConversationRow> &row);
    void setDraft(const std::optional<Draft> &draft);
    void setWindow(const std::optional<WindowState> &window);
    void setConnectivity(Connectivity connectivity);
    void giveBack(ConversationId conversation, const QString &text, const QString &sentence);

    [[nodiscard]] ConversationId conversation() const { return m_row ? m_row->conversation.id : ConversationId(); }
    [[nodiscard]] const UnsentTexts &unsent() const { return m_unsent; }
    void setUnsent(const UnsentTexts &texts); ///< what was typed before the last start
    [[nodiscard]] Composer &composer() const { return *m_composer; }
    [[nodiscard]] ThreadHeader &header() const { return *m_header; }
    [[nodiscard]] MessageView &messages() const { return *m_messages; }

Q_SIGNALS:
    void sendRequested(migochat::ConversationId conversation, const QString &text);
    void noteRequested(migochat::ConversationId conversation, const QString &text);
    void draftAccepted(migochat::DraftId draft, const QString &text);
    void draftDismissed(migochat::DraftId draft);
    void unsentChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectComposer();
    void connectDraft();
    void keepText(const QString &text);
    void refreshState();
    void editDraft();
    void sendDraft();
    void dismissDraft();
    void send(const QString &text);
    [[nodiscard]] WindowState windowNow() const;

    const Look m_look;
    std::optional<ConversationRow> m_row;
    std::optional<WindowState> m_window;
    Connectivity m_connectivity = Connectivity::Live;
    UnsentTexts m_unsent;
    QHash<ConversationId, Composer::Mode> m_modes;
    DraftId m_editedDraft; ///< the suggestion that is being edited in the box
    QStackedWidget *m_stack;
    QLabel *m_hint;
    ThreadHeader *m_header;
    MessageView *m_messages;
    DraftStrip *m_draft;
    Composer *m_composer;
    QTimer m_tick;
};

} // namespace migochat
