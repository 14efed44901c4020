#pragma once

#include "ui/inbox/inboxviewdata.h"
#include "ui/widgets/look.h"

#include <QToolButton>

namespace migochat {

/// Says in which order the list is and opens a menu with the others.
class SortButton final : public QToolButton
{
    Q_OBJECT

public:
    SortButton(const Look &look, QWidget *parent);

    void setCurrent(ListSort sort);
    [[nodiscard]] ListSort current() const { return m_current; }

Q_SIGNALS:
    void chosen(migochat::ListSort sort);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static QString nameOf(ListSort sort);
    void showMenu();
    void refresh();

    const Look m_look;
    ListSort m_current = ListSort::Newest;
};

} // namespace migochat
