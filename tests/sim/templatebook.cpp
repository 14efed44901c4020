#include "tests/sim/templatebook.h"

#include "tests/sim/graphbody.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/graphpaging.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/wawebhook.h"

#include <algorithm>
#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Seed {
    QStringView name;
    QStringView language;
    QStringView category;
    QByteArrayView components;
};

constexpr std::array kSeeds{
    Seed{u"order_update", u"ar", u"UTILITY",
         R"([{"type":"BODY","text":"أهلا {{1}}، طلبك رقم {{2}} خرج مع المندوب وهيوصل خلال 2 لـ 5 أيام."},)"
         R"({"type":"FOOTER","text":"Best Work Wear"}])"},
    Seed{u"order_update", u"en", u"UTILITY",
         R"([{"type":"BODY","text":"Hello {{1}}, your order {{2}} is on its way and arrives in 2 to 5 days."}])"},
    Seed{
        u"continue_chat", u"ar", u"UTILITY",
        R"([{"type":"BODY","text":"أهلا {{1}}، عندنا رد على سؤالك. ابعت لنا أي رسالة نكمل كلامنا."},)"
        R"({"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"كمل"},{"type":"QUICK_REPLY","text":"لا شكرا"}]}])"},
    Seed{u"continue_chat", u"en", u"UTILITY",
         R"([{"type":"BODY","text":"Hello {{1}}, we have an answer to your question. Write to us to go on."}])"},
    Seed{u"quote_ready", u"ar", u"UTILITY",
         R"([{"type":"HEADER","format":"DOCUMENT"},)"
         R"({"type":"BODY","text":"عرض السعر رقم {{1}} جاهز بإجمالي {{2}} جنيه شامل الضريبة."}])"},
    Seed{u"winter_offer", u"ar", u"MARKETING",
         R"([{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"الشتا وصل يا {{1}}! جاكت عاكس مبطن عندنا."},)"
         R"({"type":"BUTTONS","buttons":[{"type":"URL","text":"شوف المنتج","url":"https://bww-store.com/p/{{1}}"},)"
         R"({"type":"PHONE_NUMBER","text":"كلمنا","phone_number":"+201099990000"}]}])"},
    Seed{u"company_uniform", u"en", u"MARKETING",
         R"([{"type":"HEADER","format":"TEXT","text":"Uniforms for {{1}}"},)"
         R"({"type":"BODY","text":"Prices from 50 pieces, sample within 48 hours."}])"},
    Seed{u"login_code", u"ar", u"AUTHENTICATION",
         R"([{"type":"BODY","text":"{{1}} هو كود التأكيد."},)"
         R"({"type":"BUTTONS","buttons":[{"type":"URL","text":"نسخ","url":"https://www.whatsapp.com/otp/{{1}}"}]}])"},
    Seed{u"paused_offer", u"ar", u"MARKETING", R"([{"type":"BODY","text":"عرض الأسبوع"}])"},
    Seed{u"disabled_offer", u"ar", u"MARKETING", R"([{"type":"BODY","text":"عرض قديم"}])"},
    Seed{u"new_policy", u"ar", u"UTILITY", R"([{"type":"BODY","text":"سياسة الاستبدال الجديدة"}])"},
};

QString statusOf(QStringView name)
{
    if (name.startsWith(u"paused"))
        return u"PAUSED"_s;
    if (name.startsWith(u"disabled"))
        return u"DISABLED"_s;
    return name == u"new_policy" ? u"PENDING"_s : u"APPROVED"_s;
}

QJsonObject describe(const Template &one)
{
    return {{"id"_L1, one.id},
            {"name"_L1, one.name},
            {"language"_L1, one.language},
            {"category"_L1, one.category},
            {"status"_L1, one.status},
            {"parameter_format"_L1, "POSITIONAL"_L1},
            {"quality_score"_L1, QJsonObject{{"score"_L1, one.quality}}},
            {"components"_L1, one.components}};
}

} // namespace

TemplateBook::TemplateBook(Context context) : m_context(context)
{
    int number = 0;
    for (const Seed &seed : kSeeds) {
        const QByteArray text = R"({"c":)" + seed.components.toByteArray() + "}";
        m_templates.append({u"5000000000%1"_s.arg(++number, 5, 10, QChar(u'0')), seed.name.toString(),
                            seed.language.toString(), seed.category.toString(), statusOf(seed.name), u"GREEN"_s,
                            parseObject(text).value_or(QJsonObject{}).value("c"_L1).toArray()});
    }
}

const Template *TemplateBook::find(const QString &name, const QString &language) const
{
    const auto found = std::find_if(m_templates.begin(), m_templates.end(),
                                    [&](const Template &one) { return one.name == name && one.language == language; });
    return found == m_templates.end() ? nullptr : &*found;
}

SimResponse TemplateBook::handle(const SimRequest &request)
{
    if (request.method == "GET")
        return list(request);
    return request.method == "DELETE" ? remove(request) : create(graphBody(request));
}

SimResponse TemplateBook::list(const SimRequest &request) const
{
    const QString status = request.parameter(u"status"_s);
    const QString name = request.parameter(u"name"_s);
    const std::optional<PageSlice> slice = pageSlice(request, 5, 250);
    if (!slice)
        return refuseWhatsApp(131059);
    QList<Template> wanted;
    std::copy_if(m_templates.begin(), m_templates.end(), std::back_inserter(wanted), [&](const Template &one) {
        return (status.isEmpty() || one.status == status) && (name.isEmpty() || one.name.contains(name));
    });
    QJsonArray data;
    const QList<Template> page = wanted.mid(slice->from, slice->size);
    for (const Template &one : page)
        data.append(describe(one));
    return ok({{"data"_L1, data}, {"paging"_L1, paging(m_context.world, request, *slice, wanted.size())}});
}

SimResponse TemplateBook::create(const QJsonObject &body)
{
    const Template made{m_context.world.nextId(),
                        body.value("name"_L1).toString(),
                        body.value("language"_L1).toString(),
                        body.value("category"_L1).toString(),
                        u"PENDING"_s,
                        u"UNKNOWN"_s,
                        body.value("components"_L1).toArray()};
    if (made.name.isEmpty() || made.language.isEmpty() || made.category.isEmpty())
        return refuseWhatsApp(100, u"name, language and category are required."_s);
    if (find(made.name, made.language))
        return refuse({400, 100, 2388024, u"(#100) Content in this language already exists"_s, {}});
    m_templates.append(made);
    return ok({{"id"_L1, made.id}, {"status"_L1, made.status}, {"category"_L1, made.category}});
}

SimResponse TemplateBook::remove(const SimRequest &request)
{
    const QString name = request.parameter(u"name"_s);
    const qsizetype gone = m_templates.removeIf([&](const Template &one) { return one.name == name; });
    return gone > 0 ? ok({{"success"_L1, true}}) : refuseWhatsApp(100, u"Message template not found."_s);
}

std::optional<SimResponse> TemplateBook::sendError(const QJsonObject &content) const
{
    const QString name = content.value("name"_L1).toString();
    const QString language = content.value("language"_L1).toObject().value("code"_L1).toString();
    const Template *wanted = find(name, language);
    if (!wanted || wanted->status == "PENDING"_L1 || wanted->status == "REJECTED"_L1)
        return refuseWhatsApp(132001, u"template name (%1) does not exist in %2"_s.arg(name, language));
    if (wanted->status == "PAUSED"_L1)
        return refuseWhatsApp(132015);
    if (wanted->status == "DISABLED"_L1)
        return refuseWhatsApp(132016);
    return templateParameterError(*wanted, content.value("components"_L1).toArray());
}

QJsonObject TemplateBook::set(const QJsonObject &verb)
{
    const QString name = verb.value("name"_L1).toString();
    const QString language = verb.value("language"_L1).toString(u"ar"_s);
    if (!find(name, language)) {
        m_templates.append({m_context.world.nextId(), name, language, verb.value("category"_L1).toString(u"UTILITY"_s),
                            u"APPROVED"_s, u"GREEN"_s, verb.value("components"_L1).toArray()});
    }
    const auto known = std::find_if(m_templates.begin(), m_templates.end(),
                                    [&](const Template &one) { return one.name == name && one.language == language; });
    known->status = verb.value("status"_L1).toString(known->status);
    known->category = verb.value("category"_L1).toString(known->category);
    if (verb.contains("components"_L1))
        known->components = verb.value("components"_L1).toArray();
    announce(*known, known->status);
    return describe(*known);
}

void TemplateBook::announce(const Template &changed, const QString &event)
{
    const QJsonObject value{{"event"_L1, event},
                            {"message_template_id"_L1, changed.id.toLongLong()},
                            {"message_template_name"_L1, changed.name},
                            {"message_template_language"_L1, changed.language},
                            {"message_template_category"_L1, changed.category},
                            {"reason"_L1, event == "REJECTED"_L1 ? "INVALID_FORMAT"_L1 : "NONE"_L1}};
    m_context.courier.post(Channel::WhatsApp,
                           whatsAppField(m_context.world, u"message_template_status_update"_s, value), milliseconds(0));
}

} // namespace migochat::sim
