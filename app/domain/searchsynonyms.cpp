#include "app/domain/searchsynonyms.h"

#include <QHash>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

// One group per line, folded spellings. Plural and clitic forms are found by prefix and stem.
constexpr std::array kGroups{
    u"بكام كام سعر السعر الثمن ثمن price",
    u"عايز عاوز محتاج need want",
    u"جزمه حذاء شوز سيفتي سافتي shoe shoes",
    u"اوفرول افرول افارول عفريته overall overalls coverall coveralls",
    u"فيست صديري سديري vest vests",
    u"شحن توصيل دليفري delivery shipping",
    u"مقاس نمره size",
    u"خوذه خوزه هيلمت helmet helmets",
    u"جوانتي جونتي قفاز glove gloves",
    u"نظاره نضاره goggles",
    u"جاكت جاكيت jacket",
    u"بنطلون trousers pants",
    u"فاتوره invoice",
    u"لوجو شعار logo",
};

QHash<QString, QStringList> buildTable()
{
    QHash<QString, QStringList> table;
    for (const char16_t *group : kGroups) {
        const QStringList words = QStringView(group).toString().split(u' ');
        for (const QString &word : words) {
            QStringList others = words;
            others.removeOne(word);
            table.insert(word, others);
        }
    }
    return table;
}

} // namespace

QStringList searchSynonyms(QStringView word)
{
    static const QHash<QString, QStringList> table = buildTable();
    return table.value(word.toString());
}

} // namespace migochat
