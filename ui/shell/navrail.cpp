#include "ui/shell/navrail.h"

#include "ui/shell/navbutton.h"
#include "ui/widgets/themed.h"

#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

NavRail::NavRail(const Look &look, QWidget *parent) : QWidget(parent), m_look(look), m_column(new QVBoxLayout(this))
{
    setPane(this, u"nav"_s);
    setFixedWidth(72);
    m_column->setContentsMargins(6, 12, 6, 12);
    m_column->setSpacing(4);
    m_column->setAlignment(Qt::AlignHCenter);
    m_column->addStretch(1);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT pageChosen(id); });
}

void NavRail::addPage(int id, Icon icon, Place place)
{
    auto *added = new NavButton(m_look, icon, this);
    m_group.addButton(added, id);
    if (place == Place::Top)
        m_column->insertWidget(m_topCount++, added, 0, Qt::AlignHCenter);
    else
        m_column->addWidget(added, 0, Qt::AlignHCenter);
}

void NavRail::setPageName(int id, const QString &name)
{
    button(id)->setText(name);
    button(id)->setAccessibleName(name);
    button(id)->setToolTip(name);
}

void NavRail::setBadge(int id, int count)
{
    button(id)->setBadge(count);
    button(id)->setAccessibleDescription(count > 0 ? tr("%n waiting", nullptr, count) : QString());
}

void NavRail::setMark(int id, Token token, const QString &meaning)
{
    button(id)->setMark(token);
    button(id)->setAccessibleDescription(meaning);
    button(id)->setToolTip(meaning.isEmpty() ? button(id)->text() : button(id)->text() + u" – "_s + meaning);
}

void NavRail::setCurrent(int id)
{
    button(id)->setChecked(true);
}

NavButton *NavRail::button(int id) const
{
    return qobject_cast<NavButton *>(m_group.button(id));
}

} // namespace migochat
