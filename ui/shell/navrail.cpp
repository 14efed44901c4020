#include "ui/shell/navrail.h"

#include "ui/shell/navbutton.h"
#include "ui/text/direction.h"
#include "ui/theme/theme.h"
#include "ui/theme/zoomkeeper.h"
#include "ui/widgets/themed.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNarrow = 72;
constexpr int kWide = 200;

/// The program's sign, not a control.
class Logo final : public QWidget
{
public:
    explicit Logo(QWidget *parent) : QWidget(parent), m_sign(u":/migochat/logo.svg"_s)
    {
        setFixedSize(36, 36);
        setAccessibleName(u"Migochat"_s);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_sign.render(&painter, QRectF(rect()));
    }

private:
    QSvgRenderer m_sign;
};

} // namespace

NavRail::NavRail(const Look &look, QWidget *parent) : QWidget(parent), m_look(look), m_column(new QVBoxLayout(this))
{
    setPane(this, u"nav"_s);
    ZoomKeeper::placesItself(*this);
    place();
    m_column->setContentsMargins(6, 12, 6, 12);
    m_column->setSpacing(4);
    m_column->setAlignment(Qt::AlignHCenter);
    auto *sign = new QVBoxLayout;
    sign->setContentsMargins(0, 0, 0, 8);
    sign->addWidget(new Logo(this), 0, Qt::AlignHCenter);
    m_column->addLayout(sign);
    m_column->addStretch(1);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT pageChosen(id); });
    connect(&look.theme, &Theme::changed, this, &NavRail::place);
}

void NavRail::place()
{
    setFixedWidth(m_look.theme.px(m_isWide ? kWide : kNarrow));
}

void NavRail::setWide(bool wide)
{
    m_isWide = wide;
    place();
    for (QAbstractButton *each : m_group.buttons())
        static_cast<NavButton *>(each)->setWide(wide);
}

QPoint NavRail::menuPlace(int id, const QSize &menu) const
{
    const NavButton *shown = button(id);
    const int beside = layoutDirection() == Qt::RightToLeft ? -menu.width() : shown->width();
    return shown->mapToGlobal(QPoint(beside, shown->height() - menu.height()));
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

void NavRail::setPageName(int id, const QString &name, const QString &keys)
{
    button(id)->setText(name);
    button(id)->setAccessibleName(name);
    m_said[id].keys = keys;
    describe(id);
}

void NavRail::setFace(int id, const QString &name)
{
    button(id)->setFace(name);
    m_said[id].face = name;
    describe(id);
}

void NavRail::describe(int id)
{
    const Said said = m_said.value(id);
    QStringList parts;
    for (const QString &part : {said.face, said.meaning}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    button(id)->setAccessibleDescription(parts.join(tr(", ")));
    QString name = button(id)->text();
    if (!said.keys.isEmpty())
        name += u" ("_s + leftToRight(said.keys) + u')';
    parts.prepend(name);
    button(id)->setToolTip(parts.join(u" – "_s));
}

void NavRail::setBadge(int id, int count)
{
    button(id)->setBadge(count);
    m_said[id].meaning = count > 0 ? tr("%n waiting", nullptr, count) : QString();
    describe(id);
}

void NavRail::setMark(int id, Token token, const QString &meaning)
{
    button(id)->setMark(token);
    m_said[id].meaning = meaning;
    describe(id);
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
