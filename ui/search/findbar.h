#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace migochat {

class IconButton;

/// Finding in the open chat: a bar over the thread with "3 / 17". Enter and ↑ go to older hits, Shift+Enter and ↓ to
/// newer ones.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    FindBar(const Look &look, QWidget *over);

    void begin();
    [[nodiscard]] QString typed() const;
    enum class Going { ToTheNewest, Nowhere };
    /// `count` hits, newest first; the newest is shown at once, or when somebody goes on.
    void setCount(int count, bool more, Going going = Going::ToTheNewest);
    [[nodiscard]] int current() const { return m_current; }

Q_SIGNALS:
    void asked(const QString &typed);
    void hitWanted(int number); ///< 0 is the newest
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool onKey(const QKeyEvent &event);
    void go(int step);
    void leave();
    void place();
    void retranslate();
    void refresh();

    const Look m_look;
    QLineEdit *m_field;
    QLabel *m_numbers;
    IconButton *m_older;
    IconButton *m_newer;
    IconButton *m_close;
    int m_count = 0;
    int m_current = -1;
    bool m_more = false;
};

} // namespace migochat
