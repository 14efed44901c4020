// The part of the customer's panel that lets people put its sections in an order of their own.

#include "ui/customer/customerpanel.h"
#include "ui/customer/customersection.h"
#include "ui/customer/sectionorder.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace migochat {

namespace {

constexpr int kLine = 2;
constexpr int kEdge = 24;       ///< so near the edge the panel scrolls while something is dragged
constexpr int kScrollStep = 12; ///< per move of the mouse

} // namespace

void CustomerPanel::setOrder(const QStringList &sections)
{
    const QStringList wanted = sectionorder::complete(sections);
    const QStringList order = wanted == sectionorder::usual() ? QStringList() : wanted;
    if (order == m_order)
        return;
    m_order = order;
    rebuild();
    Q_EMIT orderChanged();
}

QList<CustomerSection *> CustomerPanel::sections() const
{
    QList<CustomerSection *> shown;
    const QLayout *column = m_scroll->widget()->layout();
    for (int i = 0; i < column->count(); ++i) {
        if (auto *one = qobject_cast<CustomerSection *>(column->itemAt(i)->widget()))
            shown << one;
    }
    return shown;
}

/// Past the neighbour that is on screen: sections that have nothing to show are stepped over.
void CustomerPanel::moveSection(const QString &id, int step)
{
    const QList<CustomerSection *> shown = sections();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const qsizetype place = step < 0 ? i - 1 : i + 2;
        if (shown.at(i)->id() == id && place >= 0 && place <= shown.size())
            return putSection(id, place);
    }
}

/// In front of the section that is shown at that place now. The neighbour on the way counts, so that sections which are not
/// shown stay where they belong.
void CustomerPanel::putSection(const QString &id, qsizetype place)
{
    using sectionorder::Side;
    hideDropLine();
    QStringList shown;
    for (const CustomerSection *one : sections())
        shown << one->id();
    const bool goesDown = shown.indexOf(id) < place;
    const QString neighbour = shown.value(goesDown ? place - 1 : place);
    setOrder(
        sectionorder::placed(sectionorder::complete(m_order), id, goesDown ? Side::After : Side::Before, neighbour));
}

qsizetype CustomerPanel::placeAt(const QPoint &globalPos) const
{
    const int y = m_scroll->widget()->mapFromGlobal(globalPos).y();
    const QList<CustomerSection *> shown = sections();
    qsizetype place = 0;
    while (place < shown.size() && shown.at(place)->geometry().center().y() < y)
        ++place;
    return place;
}

void CustomerPanel::showDropLine(const QPoint &globalPos)
{
    const int inView = m_scroll->viewport()->mapFromGlobal(globalPos).y();
    QScrollBar *bar = m_scroll->verticalScrollBar();
    if (inView < kEdge)
        bar->setValue(bar->value() - kScrollStep);
    else if (inView > m_scroll->viewport()->height() - kEdge)
        bar->setValue(bar->value() + kScrollStep);
    const QList<CustomerSection *> shown = sections();
    if (shown.isEmpty())
        return;
    if (!m_dropLine) {
        m_dropLine = new QFrame(m_scroll->widget());
        QPalette colors = m_dropLine->palette();
        colors.setColor(QPalette::Window, m_look.theme.color(Token::Accent));
        m_dropLine->setPalette(colors);
        m_dropLine->setAutoFillBackground(true);
    }
    const qsizetype place = placeAt(globalPos);
    const QRect last = shown.last()->geometry();
    const int y = place < shown.size() ? shown.at(place)->y() : last.bottom();
    m_dropLine->setGeometry(last.x(), y - kLine, last.width(), kLine);
    m_dropLine->show();
    m_dropLine->raise();
}

void CustomerPanel::hideDropLine()
{
    delete m_dropLine;
}

} // namespace migochat
