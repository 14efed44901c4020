#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;

namespace migochat {

class IconButton;

/// Above the list while several conversations are marked: how many, and what can be done with all of them at once.
class BulkBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Act { Assign, Tag, Snooze, Done, Export };

    BulkBar(const Look &look, QWidget *parent);

    void setCount(int count);
    /// Where a menu about an act belongs.
    [[nodiscard]] QPoint placeOf(Act act) const;

Q_SIGNALS:
    void asked(migochat::BulkBar::Act act);
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Look m_look;
    int m_count = 0;
    QLabel *m_text;
    QList<IconButton *> m_buttons; ///< by act
    IconButton *m_close;
};

} // namespace migochat
