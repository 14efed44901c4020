#pragma once

#include "ui/shell/notice.h"
#include "ui/widgets/look.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace migochat {

/// Notices as cards at the upper trailing corner of the page, below its head: what is being written and sent stays in sight.
/// They go by themselves after a while in front of somebody, but not while the pointer or the keyboard is on them, and the
/// lasting ones never. They never take the keyboard. A window in the background asks to be looked at.
class NoticeStack final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kStands{12'000};

    /// `page` lies in `parent`, or is it.
    NoticeStack(const Look &look, QWidget &page, QWidget *parent, std::chrono::milliseconds stands = kStands);

    /// What came together, however much it is: the cards are made once. Returns what is told; not of the chat in sight.
    QList<Notice> add(const QList<Notice> &notices);
    void enter(ConversationId conversation);
    [[nodiscard]] const NoticeBoard &board() const { return m_board; }
    /// As if the newest one were clicked.
    void openNewest();

    [[nodiscard]] static QString sentence(const Notice &notice);

Q_SIGNALS:
    void openRequested(migochat::ConversationId conversation); ///< invalid: of a summary
    void agentRequested();                                     ///< of what is wrong with the agent
    void countChanged(int count);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void rebuild();
    void open(ConversationId conversation, Notice::Kind kind);
    void addCard(const Notice &notice);
    void place();
    void fade();

    const Look m_look;
    const QWidget &m_page;
    NoticeBoard m_board;
    QVBoxLayout *m_column;
    QWidget *m_cards = nullptr;
    QTimer m_fading;
};

} // namespace migochat
