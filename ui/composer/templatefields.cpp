// The fields for a template's values; templatepicker.cpp holds the rest.

#include "ui/composer/templatepicker.h"
#include "ui/text/format.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "order_confirmed" is a name for programs.
QString readable(QString name)
{
    return name.replace(u'_', u' ');
}

} // namespace

void TemplatePicker::fillFields()
{
    m_fields.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const TemplatePlace &place : std::as_const(m_places)) {
        auto *field = new QLineEdit(m_side);
        field->setText(suggestion(place));
        field->setAccessibleName(fieldName(place));
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, this, &TemplatePicker::refreshPreview);
        m_form->addRow(fieldName(place), field);
        field->show(); // at once: it may get the keyboard now
        m_fields.append(field);
    }
}

void TemplatePicker::fillIn(const QList<TemplateValue> &values)
{
    for (int i = 0; i < m_fields.size(); ++i) {
        const auto known = std::ranges::find_if(values, [&place = m_places.at(i)](const TemplateValue &value) {
            return value.place == place.place && value.index == place.index;
        });
        if (known != values.cend())
            m_fields.at(i)->setText(known->value);
    }
}

void TemplatePicker::prefer(const TemplateChoice &choice)
{
    m_preferred = choice;
    m_search->clear();
    takePreferred();
}

void TemplatePicker::takePreferred()
{
    for (int row = 0; m_preferred && row < m_list->count(); ++row) {
        const templates::Template &one = m_offer.list.at(m_list->item(row)->data(Qt::UserRole).toInt());
        if (one.name != m_preferred->name || one.language != m_preferred->language)
            continue;
        m_list->setCurrentRow(row);
        fillIn(std::exchange(m_preferred, std::nullopt)->values);
        focusFirstGap();
    }
}

QString TemplatePicker::fieldName(const TemplatePlace &place) const
{
    const QString named = place.place.section(u'.', 1);
    if (!named.isEmpty())
        return readable(named);
    if (place.kind == "image"_L1)
        return tr("Picture (link)");
    if (place.kind == "video"_L1)
        return tr("Video (link)");
    if (place.kind == "document"_L1)
        return tr("Document (link)");
    if (place.place == "button"_L1)
        return tr("Button %1").arg(m_look.format.number(place.index + 1));
    if (place.place == "header"_L1)
        return tr("Heading");
    return tr("Value %1").arg(m_look.format.number(place.index));
}

/// A greeting is followed by a name nearly always.
QString TemplatePicker::suggestion(const TemplatePlace &place) const
{
    if (place.place.section(u'.', 1).contains("name"_L1, Qt::CaseInsensitive))
        return m_offer.customer;
    const qsizetype at = m_text.body.indexOf(u"{{1}}"_s);
    const bool greets = place.place == "body"_L1 && place.index == 1 && at >= 0 && at < 24;
    return greets ? m_offer.customer : QString();
}

QList<TemplateValue> TemplatePicker::values() const
{
    QList<TemplateValue> values;
    for (int i = 0; i < m_fields.size(); ++i) {
        const TemplatePlace &place = m_places.at(i);
        const QString value = m_fields.at(i)->text().trimmed();
        if (!value.isEmpty())
            values.append({place.place, place.index, place.kind, value});
    }
    return values;
}

} // namespace migochat
