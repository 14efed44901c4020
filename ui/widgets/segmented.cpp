#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Segmented::Segmented(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setProperty("role", u"segments"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_row->setContentsMargins(1, 1, 1, 1);
    setFixedHeight(34);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(id); });
}

void Segmented::addSegment(int id, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    button->setProperty("role", u"segment"_s);
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::PointingHandCursor);
    m_group.addButton(button, id);
    m_row->addWidget(button);
}

void Segmented::setSegmentText(int id, const QString &text)
{
    if (QAbstractButton *button = m_group.button(id)) {
        button->setText(text);
        button->setAccessibleName(text);
    }
}

void Segmented::setSegmentHint(int id, const QString &hint)
{
    if (QAbstractButton *button = m_group.button(id)) {
        button->setToolTip(hint);
        button->setAccessibleDescription(hint);
    }
}

void Segmented::setSegmentVisible(int id, bool visible)
{
    if (QAbstractButton *button = m_group.button(id))
        button->setVisible(visible);
}

void Segmented::setCurrent(int id)
{
    if (QAbstractButton *button = m_group.button(id)) {
        button->setChecked(true);
        return;
    }
    // An exclusive group refuses to have none on, so it is opened for this one moment.
    m_group.setExclusive(false);
    if (QAbstractButton *on = m_group.checkedButton())
        on->setChecked(false);
    m_group.setExclusive(true);
}

int Segmented::current() const
{
    return m_group.checkedId();
}

} // namespace migochat
