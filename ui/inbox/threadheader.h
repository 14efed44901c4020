#pragma once

#include "ui/inbox/inboxviewdata.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QMenu;

namespace migochat {

class AssigneeButton;
class Avatar;
class ChatTabs;
class ElidedLabel;
class IconButton;
class Segmented;

/// Who this is and on which channels, who is responsible, what the assistant may do here, search, done, and more.
class ThreadHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit ThreadHeader(const Look &look, QWidget *parent = nullptr);

    void setRow(const ConversationRow &row, const WindowState &window);
    /// All chats of this customer, with the open one.
    void setChats(const QList<ConversationRow> &chats);
    void setConnectivity(Connectivity connectivity);
    enum class DetailsButton { Hidden, Shown };
    void setDetailsButton(DetailsButton button);
    enum class BackButton { Hidden, Shown };
    void setBackButton(BackButton button); ///< to the list, where there is no room for both

    /// Under the button, in global pixels: where a menu of it belongs.
    [[nodiscard]] QPoint assigneePlace() const;
    [[nodiscard]] QPoint donePlace() const;

Q_SIGNALS:
    void modeChosen(migochat::AssistantMode mode);
    void statusChosen(migochat::ConversationStatus status);
    void chatChosen(migochat::ConversationId conversation);
    void assignAsked(const QPoint &at); ///< a menu belongs there, in global pixels
    void findAsked();                   ///< in the chat
    void detailsAsked();
    void backAsked();
    void menuOpening(QMenu &menu); ///< for what else can be done with the chat

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void refreshMode();
    void refreshHandle();
    void fit();
    void offerModes(QMenu &menu);
    void showMenu();

    const Look m_look;
    ConversationRow m_row;
    WindowState m_window;
    Connectivity m_connectivity = Connectivity::Live;
    IconButton *m_back;
    Avatar *m_face;
    ElidedLabel *m_name;
    ElidedLabel *m_handle;
    ChatTabs *m_tabs;
    AssigneeButton *m_assignee;
    Segmented *m_mode;
    IconButton *m_find;
    IconButton *m_done;
    IconButton *m_details;
    IconButton *m_more;
};

} // namespace migochat
