#include "app/protocol/questioncommands.h"

#include "app/protocol/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QJsonObject KeptQuestion::toJson() const
{
    return {{u"question"_s, question.value()},
            {u"new"_s, isNew},
            {u"sku"_s, product.sku},
            {u"name_ar"_s, product.nameAr},
            {u"name_en"_s, product.nameEn}};
}

Result<KeptQuestion> KeptQuestion::fromJson(const QJsonObject &object)
{
    const auto question = json::requireId<QuestionId>(object, "question"_L1);
    if (!question)
        return failed(question);
    return KeptQuestion{
        *question,
        object["new"_L1].toBool(true),
        {object["sku"_L1].toString(), object["name_ar"_L1].toString(), object["name_en"_L1].toString()}};
}

Result<KeepQuestion> KeepQuestion::fromJson(const QJsonObject &object)
{
    const auto message = json::requireId<MessageId>(object, "message"_L1);
    if (!message)
        return failed(message);
    const auto sku = json::optionalText(object, "sku"_L1);
    if (!sku)
        return failed(sku);
    return KeepQuestion{*message, *sku};
}

Result<SetQuestionProduct> SetQuestionProduct::fromJson(const QJsonObject &object)
{
    const auto question = json::requireId<QuestionId>(object, "question"_L1);
    if (!question)
        return failed(question);
    const auto sku = json::optionalText(object, "sku"_L1);
    if (!sku)
        return failed(sku);
    return SetQuestionProduct{*question, *sku};
}

Result<RemoveQuestion> RemoveQuestion::fromJson(const QJsonObject &object)
{
    const auto question = json::requireId<QuestionId>(object, "question"_L1);
    if (!question)
        return failed(question);
    return RemoveQuestion{*question};
}

} // namespace migochat
