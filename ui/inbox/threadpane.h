#pragma once

#include "ui/composer/composerpane.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/inbox/threadheader.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QAbstractItemModel;
class QMimeData;
class QStackedWidget;

namespace migochat {

class DropSurface;
class EmptyThread;
class MessageView;

/// One open conversation: header, messages, and below them what is written.
class ThreadPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ThreadPane(const Look &look, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model);
    void setConversation(const std::optional<ConversationRow> &row);
    void setWindow(const std::optional<WindowState> &window);
    void setConnectivity(Connectivity connectivity);

    [[nodiscard]] ConversationId conversation() const { return m_row ? m_row->conversation.id : ConversationId(); }
    [[nodiscard]] ComposerPane &writing() const { return *m_writing; }
    [[nodiscard]] Composer &composer() const { return m_writing->composer(); }
    [[nodiscard]] ThreadHeader &header() const { return *m_header; }
    [[nodiscard]] MessageView &messages() const { return *m_messages; }
    /// What stands there while no chat is open.
    [[nodiscard]] EmptyThread &empty() const { return *m_empty; }

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;

private:
    [[nodiscard]] QString whyNotDropped(const QMimeData &offered) const;

    const Look m_look;
    std::optional<ConversationRow> m_row;
    QStackedWidget *m_stack;
    EmptyThread *m_empty;
    ThreadHeader *m_header;
    MessageView *m_messages;
    ComposerPane *m_writing;
    DropSurface *m_drop;
};

} // namespace migochat
